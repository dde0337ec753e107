import * as z from 'zod'
import { RequestId } from './personal'

const Id = z.string().min(1).max(64)

/** What a form saves: something new in a unit or centre, or the new text of what was read, at the revision it had then. */
export const Saves = z.union([
  z.object({ newIn: Id }),
  z.object({ id: Id, revision: z.number().int().positive() }),
])
export type Saves = z.infer<typeof Saves>

/** For contracts that save a whole form, never over somebody else's later change. */
export const saving = z.object({ requestId: RequestId, saves: Saves })
