import { AppError } from '../../shared/errors'
import { PAGE_SIZE, type Cursor } from '../../shared/paging'
import { command } from './cloud'
import type { Filter, Find } from './documents'

/** The last value shown and the ids that were shown with it, since several rows may share it. */
interface Position {
  value: number
  seen: string[]
}

const encode = ({ value, seen }: Position): string => `${value}:${seen.join(',')}`

function decode(cursor: string): Position {
  const match = /^(\d+):([\w.,-]+)$/.exec(cursor)
  if (!match)
    throw new AppError({ code: 'INVALID', reason: 'core.invalid', fields: { cursor: 'core.invalid' } })
  return { value: Number(match[1]), seen: match[2]!.split(',') }
}

interface PageQuery {
  where: Filter
  /** A numeric field that the index ends with. */
  by: string
  direction: 'asc' | 'desc'
  cursor: Cursor
  fields?: readonly string[]
  /** Rows of a page, at most 900; a screen's otherwise. */
  size?: number
}

/** One page by cursor: rows after the last one shown, without `skip`, however deep. */
export async function findPage<Doc extends { _id: string }>(
  collection: { find(query: Find): Promise<Doc[]> },
  { where, by, direction, cursor, fields, size = PAGE_SIZE }: PageQuery,
): Promise<{ rows: Doc[]; next: Cursor }> {
  const from = cursor === null ? null : decode(cursor)
  const beyond = from && {
    [by]: direction === 'asc' ? command.gte(from.value) : command.lte(from.value),
    _id: command.nin(from.seen),
  }
  const found = await collection.find({
    where: { ...where, ...beyond },
    orderBy: [by, direction],
    limit: size + 1,
    ...(fields && { fields: [...fields, by] }),
  })
  const rows = found.slice(0, size)
  if (found.length <= size) return { rows, next: null }
  return { rows, next: encode(positionAfter(rows, by, from)) }
}

function positionAfter<Doc extends { _id: string }>(rows: readonly Doc[], by: string, from: Position | null) {
  const valueOf = (row: Doc) => (row as unknown as Record<string, number>)[by]!
  const value = valueOf(rows.at(-1)!)
  const seenBefore = from?.value === value ? from.seen : []
  return {
    value,
    seen: [...seenBefore, ...rows.filter((row) => valueOf(row) === value).map((row) => row._id)],
  }
}

/** Where `findPage` goes on after these rows, which a screen had in an order of its own. */
export const cursorAfter = (rows: readonly { _id: string }[], by: string): string =>
  encode(positionAfter(rows, by, null))
