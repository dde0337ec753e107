/**
 * The few marks that a notice's text knows: an empty line begins a paragraph, a line that begins with `- ` or `1. ` is
 * an item of a list, `**…**` is bold. There is nothing else and never HTML, so any text is safe to show.
 */
export interface Span {
  text: string
  isBold: boolean
}

export type Block =
  { kind: 'paragraph'; lines: Span[][] } | { kind: 'list'; isNumbered: boolean; items: Span[][] }

const bulleted = /^\s*[-•·]\s+(.+)$/
const numbered = /^\s*\d{1,2}(?:\.\s+|、\s*)(.+)$/

/** A mark that nobody closed is what it looks like: two asterisks. */
function spansOf(line: string): Span[] {
  const parts = line.split('**')
  if (parts.length % 2 === 0) {
    const open = parts.pop()!
    parts[parts.length - 1] += `**${open}`
  }
  return parts.map((text, place) => ({ text, isBold: place % 2 === 1 })).filter(({ text }) => text !== '')
}

function itemIn(line: string): { isNumbered: boolean; text: string } | null {
  const bullet = bulleted.exec(line)
  if (bullet) return { isNumbered: false, text: bullet[1]! }
  const number = numbered.exec(line)
  return number ? { isNumbered: true, text: number[1]! } : null
}

/** The text as blocks, in the order they are read. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let last: Block | null = null
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const item = itemIn(line)
    if (line.trim() === '') {
      last = null
    } else if (item) {
      if (last?.kind !== 'list' || last.isNumbered !== item.isNumbered) {
        last = { kind: 'list', isNumbered: item.isNumbered, items: [] }
        blocks.push(last)
      }
      last.items.push(spansOf(item.text))
    } else {
      if (last?.kind !== 'paragraph') {
        last = { kind: 'paragraph', lines: [] }
        blocks.push(last)
      }
      last.lines.push(spansOf(line.trim()))
    }
  }
  return blocks
}

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** The words alone, for messages, search and the content check. */
export const plainText = (text: string): string =>
  blocksOf(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.lines).map(wordsOf))
    .join(' ')
