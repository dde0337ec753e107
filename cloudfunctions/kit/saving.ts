import { AppError } from '../../shared/errors'
import { command } from './cloud'
import type { Changes, Documents } from './documents'
import { addToOutbox, outboxOf, type OutboxItem, type WithOutbox } from './outbox'

const REMEMBERED_REQUESTS = 20

/** A record that staff write as a whole form; the last requests that saved it, each with a hash of what it said. */
export interface Saved extends WithOutbox {
  _id: string
  revision: number
  savedBy: { requestId: string; body: string }[]
}

export type Content<Doc extends Saved> = Omit<Doc, keyof Saved>

/** One request to save: its content's hash, and what must follow. */
export interface Saving {
  requestId: string
  body: string
  items: OutboxItem[]
  now: number
}

/** What an earlier sending of this request made; null when it is the first. */
function savedBefore<Doc extends Saved>(current: Doc, { requestId, body }: Saving): Doc | null {
  const before = current.savedBy.find((request) => request.requestId === requestId)
  if (!before) return null
  if (before.body === body) return current
  throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}

/** Makes a new record, once, under an id that comes from the request. */
export async function saveNew<Doc extends Saved>(
  documents: Documents<Doc>,
  { id, content }: { id: string; content: Content<Doc> },
  saving: Saving,
): Promise<Doc> {
  const { requestId, body, items, now } = saving
  const made = { ...content, _id: id, revision: 1, savedBy: [{ requestId, body }], ...outboxOf(items, now) }
  const inserted = await documents.insertOnce(made as unknown as Doc)
  if (inserted.isNew) return made as unknown as Doc
  return savedBefore(inserted.existing, saving) ?? inserted.existing
}

/** Writes a new text over the revision that its author has read, once; refused when somebody has saved since. */
export async function saveOver<Doc extends Saved>(
  documents: Documents<Doc>,
  { read, content }: { read: Doc; content: Partial<Content<Doc>> },
  saving: Saving & { revision: number },
): Promise<Doc> {
  const repeated = savedBefore(read, saving)
  if (repeated) return repeated
  const { requestId, body, items, now, revision } = saving
  const replaced: Changes = {}
  for (const [field, value] of Object.entries(content)) replaced[field] = command.set(value)
  const saved = await documents.updateAndGet(
    { _id: read._id, revision, 'savedBy.requestId': command.neq(requestId) },
    {
      ...replaced,
      savedBy: command.push({ each: [{ requestId, body }], slice: -REMEMBERED_REQUESTS }),
      revision: command.inc(1),
      ...addToOutbox(items, now),
    },
  )
  if (saved) return saved
  const current = await documents.get(read._id)
  const mine = current && savedBefore(current, saving)
  if (mine) return mine
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}
