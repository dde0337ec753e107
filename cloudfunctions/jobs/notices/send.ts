import { isLive } from '../../../shared/notices/life-cycle'
import { households } from '../../api/members/units-store'
import type { MessageOutcome } from '../../../shared/notices/roster'
import { decideFacts, derivedFrom, newReceipts } from '../../api/notices/receipt'
import { receiptIdOf, receipts, type Notice, type Receipt, type Round } from '../../api/notices/store'
import { messageOf } from '../../api/notices/tellings'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { eachOf, tellMany } from '../tell-many'
import { eachOnce, outcomeFor, peopleIn, type AtHome } from './sending'
import { countBuildings } from './tallies'

/** Households that one step takes: ids of so many are still found one by one, through the index. */
export const HOUSEHOLDS_A_STEP = 60

/** How far a step has brought a round; `next` is null when nothing is left. */
export interface Advance {
  next: string | null
  households: number
  people: number
}

/** Whether a notice is still to be sent; one that a worker took down in the middle waits for what becomes of it. */
export const mayBeSent = ({ state, isShown }: Pick<Notice, 'state' | 'isShown'>): boolean =>
  isLive(state) && isShown

/** Receipts on which nothing has happened: most of them, just after they were made. */
const untouched = { readAt: null, acknowledgedAt: null, toldInPersonAt: null }

/** Notes what became of the messages: at once where nobody has read meanwhile, one by one where somebody has. */
async function noteOutcomes(made: readonly Receipt[], outcomes: Outcomes, now: number): Promise<void> {
  const outcomeOf = ({ householdId }: Receipt) => outcomes.get(householdId) ?? 'none'
  for (const message of ['sent', 'noConsent'] as const) {
    const some = made.filter((receipt) => outcomeOf(receipt) === message)
    const [sample] = some
    if (!sample) continue
    await receipts.updateEach(
      some.map(({ _id }) => _id),
      { ...untouched, message: 'failed' },
      { message, ...derivedFrom({ ...sample, ...untouched, message }), revision: command.inc(1) },
    )
  }
  const stored = await receipts.find({
    where: { _id: command.in(made.map(({ _id }) => _id)) },
    limit: made.length,
  })
  const behind = stored.filter((receipt) => receipt.message !== outcomeOf(receipt))
  await eachOf(behind, async (receipt) => {
    const message = outcomeOf(receipt)
    await change(receipts, {
      from: receipt,
      isDone: (current) => current.message === message,
      decide: (current) => decideFacts(current, { message }, { now }),
    })
  })
}

type Outcomes = ReadonlyMap<string, MessageOutcome>

/** Tells everybody in these households, and says what it came to in each. */
async function tellHouseholds(
  notice: Notice,
  round: Round,
  { people, now }: { people: ReadonlyMap<string, AtHome[]>; now: number },
): Promise<Outcomes> {
  const pushed = await tellMany(eachOnce(people.values()), messageOf(notice, round), now)
  return new Map([...people].map(([householdId, atHome]) => [householdId, outcomeFor(atHome, pushed)]))
}

/**
 * Sends a notice to the next sixty households: their receipts are made, people are told, what became of that is noted,
 * and the buildings are counted. Whatever a run that dies has done, doing it again changes nothing; and nobody is told
 * whose receipt isn't there, so that news of the notice finds everybody who was.
 */
export async function sendStep(notice: Notice, round: Round, now: number): Promise<Advance> {
  const batch = await households.find({
    where: { unitIds: round.unitId, _id: command.gt(round.cursor) },
    orderBy: ['_id', 'asc'],
    limit: HOUSEHOLDS_A_STEP,
    fields: ['room', 'unitIds'],
  })
  const people = await peopleIn(batch.map(({ _id }) => _id))
  const doors = batch.map(({ _id, room, unitIds }) => {
    const hasMembers = (people.get(_id) ?? []).length > 0
    // Until it is known what became of it, it counts as one that didn't arrive.
    const message = notice.isUrgent && hasMembers ? ('failed' as const) : ('none' as const)
    return { _id, room, unitIds, facts: { message, hasMembers } }
  })
  const made = await newReceipts(notice, doors, now)
  await receipts.insertAll(made)
  // What isn't urgent lies in everybody's list at once, and the weekly message names it to those who didn't look.
  if (notice.isUrgent) await noteOutcomes(made, await tellHouseholds(notice, round, { people, now }), now)
  await countBuildings(notice, [...new Set(made.map(({ buildingId }) => buildingId))], now)
  return {
    next: batch.length < HOUSEHOLDS_A_STEP ? null : batch.at(-1)!._id,
    households: batch.length,
    people: eachOnce(people.values()).length,
  }
}

/** Ends the sending of what was withdrawn: a step that was cut off may have left receipts that nobody counted. */
export async function breakOff(notice: Notice, round: Round, now: number): Promise<Advance> {
  const left = await receipts.find({
    where: { noticeId: notice._id, unitIds: round.unitId, _id: command.gt(receiptAfter(round)) },
    orderBy: ['_id', 'asc'],
    limit: HOUSEHOLDS_A_STEP,
    fields: ['buildingId'],
  })
  await countBuildings(notice, [...new Set(left.map(({ buildingId }) => buildingId))], now)
  return { next: null, households: 0, people: 0 }
}

/** The receipt's id at which a round over receipts goes on. */
export const receiptAfter = ({ noticeId, cursor }: Round): string => receiptIdOf(noticeId, cursor)
