import { isRoomStaff } from '../../../../shared/bookings/rules'
import type { FreeSlot } from '../../../../shared/bookings/schema'
import type { Slot } from '../../../../shared/bookings/slot'
import { AppError, refuseIf } from '../../../../shared/errors'
import type { Occasion } from '../../../../shared/org-life/draft'
import { roomRefusal } from '../../../../shared/org-life/rules'
import { idFor, randomId } from '../../../kit/ids'
import type { OutboxItem } from '../../../kit/outbox'
import { claimDay, releaseHold } from '../../bookings/holds'
import { dayIdOf } from '../../bookings/ids'
import { whatIsLeft } from '../../bookings/rooms/nearest'
import { roomDays, rooms, type Room, type RoomDayDocument } from '../../bookings/store'
import type { Member } from '../../members/store'
import { activities, type Activity } from '../store'
import { slotOf } from './activity'

export interface RoomWanted {
  room: Room
  slot: Slot
  isDayKnown: boolean
  /** The activity, as it was read with the room. */
  made: Activity | null
}

interface Wish {
  activityId: string
  occasion: Occasion
  headCount: number
  hostUnitIds: readonly string[]
}

/** The room that an activity wants, with its day and what an earlier sending made, in one round trip; null at an address. */
export async function roomWanted({ activityId, occasion }: Wish): Promise<RoomWanted | null> {
  const { place } = occasion
  if (place.kind !== 'room') return null
  const slot = slotOf(occasion, place.roomId)
  const found = await rooms.getBeside<{ days: RoomDayDocument[]; made: Activity[] }>(place.roomId, {
    days: { from: roomDays.name, where: { _id: dayIdOf(slot) }, limit: 1, fields: ['roomId'] },
    made: { from: activities.name, where: { _id: activityId }, limit: 1 },
  })
  if (!found) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  const { days, made, ...room } = found
  return { room, slot, isDayKnown: days.length > 0, made: made[0] ?? null }
}

/** Refuses a room that this organiser can't have at that time, whoever else has it. */
export function refuseRoom(
  { room, slot }: RoomWanted,
  { headCount, hostUnitIds }: Wish,
  actor: Member,
  now: number,
): void {
  refuseIf(roomRefusal(room, { slot, headCount, hostUnitIds, isRoomStaff: isRoomStaff(room, actor, now) }))
}

export type Held = { hold: { dayId: string; claim: string } } | { nearest: FreeSlot[] }

/**
 * Holds a room's time under an activity's id, before the activity says so: whoever dies in between leaves a hold that
 * the repair takes back, since no activity stands for its claim.
 */
export async function holdRoom(
  activityId: string,
  { room, slot, isDayKnown }: RoomWanted,
  { headCount, now }: { headCount: number; now: number },
): Promise<Held> {
  const claim = randomId()
  const { roomId, date, from, to } = slot
  const { rulesVersion, centreId } = room
  const isHeld = await claimDay({
    roomId,
    centreId,
    date,
    hold: { id: activityId, claim, kind: 'activity', from, to, at: now, memberId: null, rulesVersion },
    isKnown: isDayKnown,
    mayTouchOwn: true,
  })
  if (isHeld) return { hold: { dayId: dayIdOf(slot), claim } }
  const { day, nearest } = await whatIsLeft({ centreId, slot, headCount, now })
  // The answer was lost, not the hold: this very claim lies there.
  if (day?.live.some((one) => one.claim === claim)) return { hold: { dayId: dayIdOf(slot), claim } }
  return { nearest }
}

/** Gives a hold back, to the next in line for the room. Again changes nothing. */
export const giveUpHold = (
  activityId: string,
  { dayId, claim }: NonNullable<Activity['hold']>,
  now: number,
): Promise<void> => releaseHold(dayId, { id: activityId, claim }, now)

/** The same in the outbox of the write that gives it up, should the function be cut off. */
export const giveUpItem = (activityId: string, hold: Activity['hold'], requestId: string): OutboxItem[] =>
  hold === null
    ? []
    : [
        {
          key: idFor('release', activityId, requestId),
          kind: 'releaseHold',
          bookingId: activityId,
          dayId: hold.dayId,
          weekIds: [],
          claim: hold.claim,
        },
      ]
