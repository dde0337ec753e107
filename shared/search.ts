import * as z from 'zod'

/** Terms of one record; what comes first in its texts is found, the far end of a very long text may not be. */
const MOST_TERMS = 240
const LONG_GRAM = 4

/** How many of a sample of records hold a gram; one that isn't listed is rare. */
export type Frequencies = Readonly<Record<string, number>>

/** What somebody types into a search box: at least one word of two characters, since a single one is everywhere. */
export const SearchText = z
  .string()
  .trim()
  .max(40, 'core.too_long')
  .refine((text) => bigramsOf(text).length > 0, 'core.too_short')

const endsLatin = /[a-z0-9]$/
const startsLatin = /^[a-z0-9]/
const latinOnly = /^[a-z0-9]+$/

/**
 * One spelling for what people take as the same: half width, lower case, nothing but letters, digits and Han signs.
 * A space stays only where it keeps two numbers or Latin words apart (`261122-4837`, but `3 号楼` is `3号楼`).
 */
function normalised(text: string): string {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return parts.reduce(
    (joined, part) => joined + (endsLatin.test(joined) && startsLatin.test(part) ? ' ' : '') + part,
  )
}

const compact = (text: string): string => normalised(text).replace(/ /g, '')
const wordsOf = (query: string): string[] => query.split(/\s+/).filter((word) => compact(word) !== '')

/**
 * Every two neighbouring characters; of letters and digits every four as well, because two digits of a ticket number
 * are in a tenth of all records, and four in next to none.
 */
function gramsOf(text: string): string[] {
  const characters = [...compact(text)]
  return characters.flatMap((_, at) => {
    const pair = characters.slice(at, at + 2).join('')
    const four = characters.slice(at, at + LONG_GRAM)
    const isLong = four.length === LONG_GRAM && latinOnly.test(four.join(''))
    if (at === characters.length - 1) return []
    return isLong ? [pair, four.join('')] : [pair]
  })
}

export const termOf = (scopeId: string, gram: string): string => `${scopeId}:${gram}`

/** The term that every record of a scope has: all of it, in time order, by the index that serves the search. */
export const scopeTerm = (scopeId: string): string => termOf(scopeId, '')

/**
 * What a record is found by: its scope's own term, and `scopeId:gram` for its texts, the weightiest text first.
 * The scope says who may find it as well (`community` and `community.public` are two scopes).
 */
export function termsOf(scopeId: string, texts: readonly string[], most = MOST_TERMS): string[] {
  const terms = new Set([scopeTerm(scopeId)])
  for (const gram of texts.flatMap(gramsOf)) {
    if (terms.size >= most) break
    terms.add(termOf(scopeId, gram))
  }
  return [...terms]
}

/** The grams that a record must hold to match the query; none when every word is a single character. */
export const bigramsOf = (query: string): string[] => [...new Set(wordsOf(query).flatMap(gramsOf))]

/** The gram that the fewest records hold; of two unlisted ones the longer. */
export function rarestOf(grams: readonly string[], frequencies: Frequencies): string | null {
  const commonness = (gram: string) => frequencies[gram] ?? 0
  const [rarest = null] = [...grams].sort((a, b) => commonness(a) - commonness(b) || b.length - a.length)
  return rarest
}

/** A number before a word is meant whole: `3号楼` isn't in `13号楼`. Digits alone may be part of a longer number. */
function occurs(wanted: string, text: string): boolean {
  if (/^\d+$/.test(wanted)) return text.replace(/ /g, '').includes(wanted)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/^\d/.test(wanted) || !/\d/.test(text.charAt(at - 1))) return true
  }
  return false
}

/** Whether every word of the query is somewhere in the texts. */
export function matchesQuery(query: string, texts: readonly string[]): boolean {
  const within = texts.map(normalised)
  return wordsOf(query).every((word) => {
    const wanted = normalised(word)
    return within.some((text) => occurs(wanted, text))
  })
}
