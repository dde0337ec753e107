import { evalExpr } from 'mingo/core'
import type { Any, AnyObject, Options } from 'mingo/types'
import { refused } from '../failure'

/** `$substrBytes`, also under its old name `$substr`: UTF-8 bytes, never through a character, -1 for the rest; mingo refuses -1 and counts characters. */
export function substrBytes(document: AnyObject, expression: Any, options: Options): string {
  const [text, start, count] = evalExpr(document, expression, options) as [unknown, number, number]
  if (text === null || text === undefined) return ''
  const bytes = Buffer.from(String(text))
  const end = count < 0 ? bytes.length : Math.min(start + count, bytes.length)
  if (start < 0) throw refused('$substrBytes: the starting index must not be negative')
  if (isInsideCharacter(bytes, start))
    throw refused('$substrBytes: invalid range, starting index is in the middle of a UTF-8 character')
  if (isInsideCharacter(bytes, end))
    throw refused('$substrBytes: invalid range, ending index is in the middle of a UTF-8 character')
  return bytes.toString('utf8', start, end)
}

function isInsideCharacter(bytes: Buffer, at: number): boolean {
  return at < bytes.length && (bytes[at]! & 0xc0) === 0x80
}

/** `$indexOfCP` counts code points, so a character outside the basic plane counts once. */
export function indexOfCP(document: AnyObject, expression: Any, options: Options): number | null {
  const [text, part, start = 0, end] = evalExpr(document, expression, options) as [
    unknown,
    unknown,
    number,
    number,
  ]
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof part !== 'string') throw refused('$indexOfCP needs texts')
  if (start < 0 || (end ?? 0) < 0) throw refused('$indexOfCP: indexes must not be negative')
  const characters = [...text].slice(0, end)
  const within = characters.slice(start).join('')
  const found = start > characters.length ? -1 : within.indexOf(part)
  return found < 0 ? -1 : start + [...within.slice(0, found)].length
}
