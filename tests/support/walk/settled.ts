import assert from 'node:assert/strict'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import type { InboxMessage } from '../../../cloudfunctions/api/inbox/store'
import { idFor } from '../../../cloudfunctions/kit/ids'
import type { OutboxItem } from '../../../cloudfunctions/kit/outbox'
import { MINUTE } from '../../../shared/time'
import type { Community } from '../community'
import type { Cast } from './cast'
import { assertSound } from './invariants'

export type Row = { _id: string; figures: Record<string, number> }
type WithOutbox = { _id: string; outbox?: OutboxItem[]; outboxDue?: number }

/** Whose case it is, and who filed it for them; not who took the step. */
const toldOf = ({ agent }: Appeal, takenBy: string, cast: Cast): string[] =>
  [cast.owner.id, ...(agent ? [agent.memberId] : [])].filter((memberId) => memberId !== takenBy)

/** The resident, and whoever filed it for them, have one message of each step that they didn't take themselves. */
function assertTold(appeals: readonly Appeal[], inbox: readonly InboxMessage[], cast: Cast): void {
  const expected = appeals.flatMap((appeal) =>
    appeal.timeline.slice(1).flatMap((line) => {
      const key = idFor('tellOwner', appeal._id, line.requestId)
      return toldOf(appeal, line.memberId, cast).map((memberId) => idFor('inbox', key, memberId))
    }),
  )
  const told = inbox.filter(({ title }) => title.startsWith('您反映的“')).map(({ _id }) => _id)
  assert.deepEqual(told.sort(), expected.sort(), 'the resident is told of each step exactly once')
}

/** Nobody whom a case concerns was told of it. */
function assertKept(appeal: Appeal, inbox: readonly InboxMessage[]): void {
  const leaked = inbox.filter(
    ({ memberId, link }) => appeal.excludedIds.includes(memberId) && 'id' in link && link.id === appeal._id,
  )
  assert.deepEqual(leaked, [], `${appeal._id}: nobody whom it concerns was told`)
}

/** Every figure of every row is the number of cases that carry its mark. */
export function assertCounted(appeals: readonly Appeal[], rows: readonly Row[]): void {
  const recount = new Map<string, number>()
  for (const mark of appeals.flatMap(({ marks }) => marks)) recount.set(mark, (recount.get(mark) ?? 0) + 1)
  const counted = new Map(
    rows.flatMap(({ _id, figures }) => {
      const [, unitId, month] = /^(.*)\.(\d{4}-\d{2})$/.exec(_id)!
      return Object.entries(figures)
        .filter(([, count]) => count !== 0)
        .map(([figure, count]) => [`${unitId}|${month}|${figure.replaceAll('~', '.')}`, count] as const)
    }),
  )
  assert.deepEqual(new Map([...counted].sort()), new Map([...recount].sort()), 'counters equal a recount')
}

/** Delivers everything, then holds all that is stored against what must be true of it. */
export async function checkSettled(town: Community, cast: Cast): Promise<Appeal[]> {
  await town.settle()
  // A document that was changed while it was delivered is due once more when its lease is over.
  await town.cloud.clock.advance(2 * MINUTE)
  await town.settle()
  const documents = new Map<string, unknown[]>()
  for (const { collection, document } of await town.cloud.dump()) {
    documents.set(collection, [...(documents.get(collection) ?? []), document])
  }
  const all = <Doc>(name: string) => (documents.get(name) ?? []) as Doc[]
  const appeals = all<Appeal>('appeals')
  const inbox = all<InboxMessage>('inbox')
  const waiting = [...documents.values()]
    .flatMap((found) => found as WithOutbox[])
    .filter(({ outbox, outboxDue }) => (outbox?.length ?? 0) > 0 || outboxDue !== undefined)
  assert.deepEqual(
    waiting.map(({ _id, outbox }) => [_id, outbox?.map(({ kind }) => kind)]),
    [],
    'nothing is left in an outbox',
  )
  for (const appeal of appeals) {
    assertSound(appeal)
    assertKept(appeal, inbox)
  }
  assertTold(appeals, inbox, cast)
  assertCounted(appeals, all<Row>('counters'))
  return appeals
}
