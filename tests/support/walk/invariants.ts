import assert from 'node:assert/strict'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { withDerived } from '../../../cloudfunctions/api/direct-line/derived'
import { appealMoves, type AppealState, type Move } from '../../../shared/direct-line/life-cycle'

const moves = appealMoves as Record<string, Move>
const HANDLED_BY_A_PERSON_OF = 4

/** The state that a timeline leads to, line by line along the table; fails where a line can't follow. */
export function stateAlong({ _id, timeline }: Pick<Appeal, '_id' | 'timeline'>): AppealState {
  const [first, ...rest] = timeline
  assert.equal(first?.move, 'submit', `${_id}: begins with its filing`)
  let state: AppealState = 'submitted'
  for (const line of rest) {
    const move = moves[line.move]
    assert.ok(move, `${_id}: ${line.move} is a step`)
    assert.ok(move.from.includes(state), `${_id}: ${line.move} from ${state}`)
    state = move.to === 'same' ? state : move.to
  }
  return state
}

/** What holds of every case at every moment, whoever did what to it. */
export function assertSound(appeal: Appeal): void {
  const say = (promise: string) => `${appeal._id} (${appeal.state}): ${promise}`
  assert.equal(appeal.state, stateAlong(appeal), say('its state is where its timeline leads'))
  const requests = appeal.timeline.map(({ requestId }) => requestId)
  assert.equal(new Set(requests).size, requests.length, say('one line a request'))
  assert.equal(appeal.unitIds.filter((id) => id === appeal.deskId).length, 1, say('exactly one lead unit'))
  const deskName = appeal.unitNames[appeal.unitIds.indexOf(appeal.deskId)]
  assert.equal(appeal.deskName, deskName, say('its desk bears its unit’s name'))
  assert.ok(
    appeal.unitIds.indexOf(appeal.deskId) < HANDLED_BY_A_PERSON_OF,
    say('its desk is a grid or above'),
  )
  assert.ok(appeal.waitedMs <= appeal.clock.longestWaitDays * 86_400_000, say('the wait is capped'))
  assert.ok(Buffer.byteLength(JSON.stringify(appeal)) < 64_000, say('it stays under 64 KB'))
  for (const id of appeal.excludedIds) {
    assert.notEqual(appeal.handlerId, id, say('whom it concerns doesn’t lead it'))
    assert.ok(!appeal.queues.some((queue) => queue.startsWith(`${id}|`)), say('nor has it on a list'))
  }
  assertDerived(appeal, say)
}

/** Lists, figures, deadline and next alarm follow from the case's facts. */
function assertDerived(appeal: Appeal, say: (promise: string) => string): void {
  const { queues, marks, isOpen, dueAt, timerAt, nextAlarm } = withDerived(appeal)
  assert.deepEqual([...appeal.queues].sort(), [...queues].sort(), say('its lists are those of its facts'))
  assert.deepEqual([...appeal.marks].sort(), [...marks].sort(), say('its figures are those of its facts'))
  assert.deepEqual(
    { isOpen: appeal.isOpen, dueAt: appeal.dueAt, timerAt: appeal.timerAt, nextAlarm: appeal.nextAlarm },
    { isOpen, dueAt, timerAt, nextAlarm },
    say('its deadlines are those of its facts'),
  )
}
