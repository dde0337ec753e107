import { MINUTE } from '../../shared/time'
import { command } from './cloud'
import type { Documents } from './documents'
import { describeFailure, log } from './log'
import type { ItemOf, Kind, OutboxItem, WithOutbox } from './outbox'

const LEASE = MINUTE
const BATCH = 50
/** What delivering one document's outbox may take, ms: several people to tell, several figures to count. */
export const DOCUMENT_TAKES = 5_000

export type Source = WithOutbox & { _id: string; revision: number }

/** Where an item comes from, and when it is delivered. */
export interface Delivery {
  collection: string
  documentId: string
  now: number
}

/** One way to deliver each kind. Delivering twice must change nothing: the item's key says that it is the same. */
export type Deliver = { [K in Kind]: (item: ItemOf<K>, delivery: Delivery) => Promise<void> }
type DeliverAny = (item: OutboxItem, delivery: Delivery) => Promise<void>

/**
 * Takes a document for a minute by moving its due time on, so that of several runs only one delivers it. A run that
 * dies loses nothing: the document is due again when the minute is over.
 */
const lease = (documents: Documents<Source>, source: Source, now: number): Promise<boolean> =>
  documents.update({ _id: source._id, outboxDue: source.outboxDue }, { outboxDue: now + LEASE })

async function deliverAll(
  items: readonly OutboxItem[],
  deliver: Deliver,
  delivery: Delivery,
): Promise<string[]> {
  const delivered: string[] = []
  for (const item of items) {
    try {
      await (deliver[item.kind] as DeliverAny)(item, delivery)
      delivered.push(item.key)
    } catch (failure) {
      // It stays in the outbox and is tried again when the lease is over; the others must not wait for it.
      log.error({ outbox: item.kind, key: item.key, failure: describeFailure(failure) })
    }
  }
  return delivered
}

/**
 * Takes delivered items out. The due time is removed only while the revision is the one that was read: whoever
 * changed the document meanwhile has added items of their own, and set their time.
 */
async function settle(documents: Documents<Source>, source: Source, delivered: string[]): Promise<void> {
  if (delivered.length === 0 && source.outbox.length > 0) return
  const outbox = command.pull({ key: command.in(delivered) })
  const isEmptied = delivered.length === source.outbox.length
  const { _id, revision } = source
  if (isEmptied && (await documents.update({ _id, revision }, { outbox, outboxDue: command.remove() })))
    return
  await documents.update({ _id }, { outbox })
}

interface Draining {
  now: number
  hasTimeFor(ms: number): boolean
}

/** Delivers what is due in one collection, as far as there is time; says how many documents it took. */
export async function drain(
  documents: Documents<Source>,
  deliver: Deliver,
  { now, hasTimeFor }: Draining,
): Promise<number> {
  const due = await documents.find({
    where: { outboxDue: command.lte(now) },
    orderBy: ['outboxDue', 'asc'],
    limit: BATCH,
    fields: ['outbox', 'outboxDue', 'revision'],
  })
  let taken = 0
  for (const source of due) {
    if (!hasTimeFor(DOCUMENT_TAKES)) return taken
    if (!(await lease(documents, source, now))) continue
    taken++
    const delivery = { collection: documents.name, documentId: source._id, now }
    await settle(documents, source, await deliverAll(source.outbox, deliver, delivery))
  }
  return taken
}
