import * as z from 'zod'

/** Where the next page starts: opaque to clients, made by the server from the last row's sort key. */
export const Cursor = z.string().max(2000).nullable()
export type Cursor = z.infer<typeof Cursor>

export const PAGE_SIZE = 20

/** One page of rows; `next` is null on the last one. */
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ items: z.array(row), next: Cursor })
