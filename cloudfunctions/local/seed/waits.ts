import type { WaitState } from '../../../shared/bookings/life-cycle'
import { startOf, type Slot } from '../../../shared/bookings/slot'
import { dayIdOf, weekIdsOf } from '../../api/bookings/ids'
import type { Room, Wait } from '../../api/bookings/store'
import type { Member } from '../../api/members/store'
import { bodyHash, idFor } from '../../kit/ids'

/** Somebody in line for a time, as the demo tells it. */
export interface WaitPlan {
  key: string
  room: Room
  slot: Slot
  by: Member
  purpose: string
  headCount: number
  since: number
  state: WaitState
  offeredUntil?: number
  bookingId?: string
}

const isOpen = (state: WaitState): boolean => state === 'waiting' || state === 'offered'

export function waitDocument(plan: WaitPlan): Wait {
  const { key, room, slot, by, purpose, headCount, since, state, offeredUntil = null } = plan
  const startsAt = startOf(slot)
  const hash = bodyHash({ ...slot, purpose, headCount })
  const facts: Wait['facts'] = {
    requestId: key,
    bodyHash: hash,
    memberId: by._id,
    householdId: room.quotas.householdBookingsPerWeek === null ? null : by.currentHouseholdId,
    booker: { kind: 'person', id: by._id, name: '本人' },
    party: { kind: 'person' },
    purpose,
    headCount,
    contact: room.asksContact ? by.phone : null,
    bookerName: by.name,
    enteredBy: null,
    seriesId: null,
    needsApproval: room.needsApproval,
  }
  const [weekId = '', householdWeekId = null] = weekIdsOf(facts, slot.date)
  return {
    _id: idFor('wait', by._id, key),
    revision: state === 'waiting' ? 1 : 2,
    memberId: by._id,
    requestId: key,
    bodyHash: hash,
    slot,
    startsAt,
    roomName: room.name,
    centreName: room.centreName,
    unitIds: room.unitIds,
    facts,
    state,
    isOpen: isOpen(state),
    since,
    offeredUntil,
    bookingId: plan.bookingId ?? null,
    ...(isOpen(state) && { timerAt: startsAt }),
    dayId: dayIdOf(slot),
    weekId,
    householdWeekId,
    outbox: [],
  }
}
