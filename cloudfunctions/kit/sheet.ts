import { writeXlsxStream, type CellValue } from 'hucre/xlsx'
import { HOUR } from '../../shared/time'

/** Text, a number, an instant (ms since 1970, in a column of instants), or nothing. */
export type Cell = string | number | null
export type Row = readonly Cell[]

export interface Column {
  header: string
  /** In characters of a Latin letter's width; a Chinese one takes two. */
  width: number
  /** Instants become dates that the program can sort and filter, as a clock in Shanghai shows them. */
  holds?: 'instants'
}

/** The most that a cell may hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_TEXT = 32_767
// A sheet's dates have no time zone: they show what they are given.
const SHANGHAI_OFFSET = 8 * HOUR

/**
 * What is text goes into the file as a cell of text, never of a formula, whatever it begins with: a case that is
 * called `=HYPERLINK(…)` shows just that.
 */
function valueOf(cell: Cell, { holds }: Column): CellValue {
  if (typeof cell === 'string') return cell.slice(0, LONGEST_TEXT)
  return cell !== null && holds === 'instants' ? new Date(cell + SHANGHAI_OFFSET) : cell
}

async function* valuesOf(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield columns.map((column, index) => valueOf(row[index] ?? null, column))
}

/** An .xlsx file of one sheet with a heading that stays in view. Rows are taken one at a time and not kept. */
export async function sheetOf(
  name: string,
  columns: readonly Column[],
  rows: AsyncIterable<Row>,
): Promise<Buffer> {
  const stream = writeXlsxStream(valuesOf(rows, columns), {
    name,
    columns: columns.map(({ header, width, holds }) => ({
      header,
      width,
      ...(holds === 'instants' && { numFmt: 'yyyy-mm-dd hh:mm' }),
    })),
    freezePane: { rows: 1 },
  })
  return Buffer.from(await new Response(stream).arrayBuffer())
}
