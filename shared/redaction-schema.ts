import * as z from 'zod'

export const RedactionKind = z.enum([
  'idNumber',
  'bankCard',
  'phone',
  'landline',
  'wechat',
  'plate',
  'room',
  'name',
])
export type RedactionKind = z.infer<typeof RedactionKind>

/** A stretch of a text (`slice` offsets) that tells who somebody is or where they live, and what may stand there. */
export const Redaction = z.object({
  from: z.int().min(0),
  to: z.int().min(1),
  kind: RedactionKind,
  text: z.string(),
  replacement: z.string(),
})
export type Redaction = z.infer<typeof Redaction>

/** One way to find a kind in a text. */
export interface Finder {
  kind: RedactionKind
  /** Global. */
  pattern: RegExp
  /** No match behind such a character: old phones' engines know no lookbehind. */
  notAfter?: RegExp
  /** The group to take away when it isn't the whole match, which ends with it. */
  group?: number
  /** What may stand there, or null when it is something else after all; `original` is the match as it was written. */
  replacement(match: RegExpExecArray, original: string): string | null
}

/** Everything that one finder finds, left to right, in `folded`: the text with other signs in the same places. */
export function findAll(text: string, folded: string, finder: Finder): Redaction[] {
  const { kind, pattern, notAfter, group = 0, replacement } = finder
  const found: Redaction[] = []
  const search = new RegExp(pattern.source, pattern.flags)
  for (let match = search.exec(folded); match; match = search.exec(folded)) {
    const to = match.index + match[0].length
    const isWithin = notAfter?.test(folded.charAt(match.index - 1)) ?? false
    const stands = isWithin ? null : replacement(match, text.slice(match.index, to))
    if (stands === null) {
      search.lastIndex = match.index + 1
      continue
    }
    const from = to - match[group]!.length
    found.push({ from, to, kind, text: text.slice(from, to), replacement: stands })
  }
  return found
}
