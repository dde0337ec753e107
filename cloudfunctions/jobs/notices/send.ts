import { isLive } from '../../../shared/notices/life-cycle'
import { households } from '../../api/members/units-store'
import { decideFacts, newReceipts, type Facts } from '../../api/notices/receipt'
import { receiptIdOf, receipts, type Notice, type Receipt, type Round } from '../../api/notices/store'
import { messageOf } from '../../api/notices/tellings'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { eachOf, tellMany } from '../tell-many'
import { eachOnce, outcomeFor, peopleIn } from './sending'
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

/** Makes good what a reading that was faster than the sending didn't know: which message went out. */
async function completeEarlier(wanted: readonly Receipt[], now: number): Promise<void> {
  const ids = wanted.map(({ _id }) => _id)
  const stored = await receipts.find({
    where: { _id: command.in(ids) },
    limit: ids.length,
  })
  const messages = new Map(wanted.map(({ _id, message }) => [_id, message]))
  const behind = stored.filter(({ _id, message }) => message === 'none' && messages.get(_id) !== 'none')
  await eachOf(behind, async (receipt) => {
    await change(receipts, {
      from: receipt,
      isDone: ({ message }) => message !== 'none',
      decide: (current) => decideFacts(current, { message: messages.get(receipt._id)! }, { now }),
    })
  })
}

/**
 * Sends a notice to the next sixty households. People are told first, then their receipts are made with what became
 * of it, then their buildings are counted: whatever a run that dies has done, doing it again changes nothing.
 */
export async function sendStep(notice: Notice, round: Round, now: number): Promise<Advance> {
  const batch = await households.find({
    where: { unitIds: round.unitId, _id: command.gt(round.cursor) },
    orderBy: ['_id', 'asc'],
    limit: HOUSEHOLDS_A_STEP,
    fields: ['room', 'unitIds'],
  })
  const people = await peopleIn(batch.map(({ _id }) => _id))
  const everybody = eachOnce(people.values())
  // What isn't urgent lies in everybody's list at once, and the weekly message names it to those who didn't look.
  const pushed = notice.isUrgent ? await tellMany(everybody, messageOf(notice, round), now) : new Map()
  const doors = batch.map(({ _id, room, unitIds }) => {
    const atHome = people.get(_id) ?? []
    const facts: Facts = { message: outcomeFor(atHome, pushed), hasMembers: atHome.length > 0 }
    return { _id, room, unitIds, facts }
  })
  const made = await newReceipts(notice, doors, now)
  await receipts.insertAll(made)
  await completeEarlier(made, now)
  await countBuildings(notice, [...new Set(made.map(({ buildingId }) => buildingId))], now)
  return {
    next: batch.length < HOUSEHOLDS_A_STEP ? null : batch.at(-1)!._id,
    households: batch.length,
    people: everybody.length,
  }
}

/** The receipt's id at which a round over receipts goes on. */
export const receiptAfter = ({ noticeId, cursor }: Round): string => receiptIdOf(noticeId, cursor)
