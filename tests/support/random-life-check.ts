import assert from 'node:assert/strict'
import type { Appeal } from '../../cloudfunctions/api/direct-line/appeal'
import type { AppealMessage } from '../../cloudfunctions/api/direct-line/store'
import type { InboxMessage } from '../../cloudfunctions/api/inbox/store'
import { MINUTE } from '../../shared/time'
import type { Community } from './community'
import type { Acknowledged } from './random-life'
import { assertCounted, type Row } from './walk/settled'
import { assertSound } from './walk/invariants'

const staffMoves = ['accept', 'start', 'whistle', 'passUp', 'sendDown', 'resolve', 'close']

/** How often each move was made, over all cases. */
function tallyOf(appeals: readonly Appeal[]): Record<string, number> {
  const tally: Record<string, number> = {}
  for (const { timeline } of appeals) for (const { move } of timeline) tally[move] = (tally[move] ?? 0) + 1
  return tally
}

const sum = (tally: Record<string, number>, names: readonly string[]): number =>
  names.reduce((total, name) => total + (tally[name] ?? 0), 0)

/** Delivers everything, then holds what is stored against what people were told. */
export async function checkLife(town: Community, told: Acknowledged): Promise<Record<string, number>> {
  // Longer than a lease: what a dead run had taken is due again.
  for (let round = 0; round < 3; round++) {
    await town.cloud.clock.advance(2 * MINUTE)
    await town.settle()
  }
  const appeals = (await town.documentsOf('appeals')) as unknown as Appeal[]
  const messages = (await town.documentsOf('appealMessages')) as unknown as AppealMessage[]
  const inbox = (await town.documentsOf('inbox')) as unknown as InboxMessage[]

  assert.deepEqual(
    appeals.map(({ _id }) => _id).sort(),
    told.cases.map(({ id }) => id).sort(),
    'every case, once',
  )
  appeals.forEach(assertSound)
  const lines = appeals.flatMap(({ _id, timeline }) =>
    timeline.slice(1).map((line) => `${_id} ${line.move} ${line.requestId}`),
  )
  assert.deepEqual(
    lines.sort(),
    told.moves.map(({ id, move, requestId }) => `${id} ${move} ${requestId}`).sort(),
    'every step, once',
  )
  assert.equal(messages.length, told.messages.length, 'every message, once')

  const tally = tallyOf(appeals)
  const owners = new Set(told.cases.map(({ owner }) => owner.id))
  const toOwners = inbox.filter(({ memberId }) => owners.has(memberId)).length
  const fromStaff = told.messages.filter(({ isFromOwner }) => !isFromOwner).length
  assert.equal(toOwners, sum(tally, staffMoves) + fromStaff, 'the resident is told of each step once')
  assert.equal(
    (await town.documentsOf('audit')).length,
    sum(tally, staffMoves),
    'one audit line a staff action',
  )

  const waiting = [...appeals, ...messages].filter(
    ({ outboxDue, outbox }) => outboxDue !== undefined || outbox.length > 0,
  )
  assert.equal(waiting.length, 0, 'nothing is left in an outbox')
  assertCounted(appeals, (await town.documentsOf('counters')) as unknown as Row[])

  return {
    cases: appeals.length,
    steps: lines.length,
    messages: messages.length,
    refused: told.refused,
    retried: told.retried,
  }
}
