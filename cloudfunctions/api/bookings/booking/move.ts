import { moveBooking } from '../../../../shared/bookings/contracts'
import type { OnBehalf } from '../../../../shared/bookings/party'
import { remindedAt } from '../../../../shared/bookings/reminders'
import { bookingRefusal, movedAs, moveRefusal } from '../../../../shared/bookings/rules'
import type { BookingOutcome, BookingView } from '../../../../shared/bookings/schema'
import { contains, isSameSlot, overlap, type Slot, type WantedSlot } from '../../../../shared/bookings/slot'
import { weekRefusal } from '../../../../shared/bookings/week'
import { AppError, refuseIf } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import { randomId } from '../../../kit/ids'
import type { Caller } from '../../../kit/serve'
import { members, type Member } from '../../members/store'
import { on } from '../../on'
import { claimDay } from '../holds'
import { weekIdOf } from '../ids'
import { roomBefore, type RoomBefore } from '../load'
import { whatIsLeft } from '../rooms/nearest'
import { decideStep, hasRequest, signatureFor } from '../step'
import { bookings, type Booking, type Hold } from '../store'
import { tellBooker } from '../tellings'
import { applicantFor, type Order } from './applicant'
import { claimWeeks } from './book'
import { placeOf, timesOf } from './booking'
import { visibleBooking, type BookingBefore } from './booking-load'
import { viewOf } from './booking-view'
import { heldBy, release, releaseClaimItem } from './release'

const ATTEMPTS = 4

interface Wish {
  id: string
  requestId: string
  slot: WantedSlot
  headCount: number
  askedBy: OnBehalf | null
}

interface Moving {
  booking: BookingBefore
  reader: BookingView['reader']
  before: RoomBefore
  slot: Slot
  householdId: string | null
  claim: string
}

const isInside = (booking: Booking, slot: WantedSlot): boolean =>
  slot.roomId === booking.slot.roomId && slot.date === booking.slot.date && contains(booking.slot, slot)

/** The account that a booking is for; the caller's own needs no reading. */
const ownerOf = (
  booking: Booking,
  actor: Member,
  countsHousehold: boolean,
): Promise<Member | null> | Member | null => {
  if (booking.memberId === actor._id) return actor
  return booking.memberId !== null && countsHousehold ? members.get(booking.memberId) : null
}

/** Refuses what this reader may not do, before anything is held; the household that the new time counts for. */
async function askRules(
  { booking, reader, before }: Pick<Moving, 'booking' | 'reader' | 'before'>,
  { slot, headCount, askedBy }: Wish,
  { actor, now }: Caller<Member>,
): Promise<string | null> {
  if (isSameSlot(booking.slot, slot) && booking.headCount === headCount) refuseIf('booking.same_slot')
  const countsHousehold = before.quotas.householdBookingsPerWeek !== null && booking.booker.kind === 'person'
  const order: Order = {
    party: booking.party,
    booker: booking.booker,
    bookerName: booking.bookerName,
    member: await ownerOf(booking, actor, countsHousehold),
    onBehalf: reader === 'staff' ? (askedBy ?? { name: booking.bookerName, phone: null, via: 'desk' }) : null,
  }
  const seen = { room: before, groups: before.groups, suspendedUntil: null }
  const who = await applicantFor(order, seen, { actor, now })
  // Whoever shortens a booking gives time up: neither the lead time nor the audience is asked again.
  const applicant = { ...who, byStaff: who.byStaff || isInside(booking, slot) }
  refuseIf(bookingRefusal(before, { slot, headCount, contact: booking.contact }, applicant, now))
  const weekId = weekIdOf(booking.booker.kind, booking.booker.id, slot.date)
  const entries = before.weeks.find(({ _id }) => _id === weekId)?.live ?? []
  refuseIf(weekRefusal(before, { kind: booking.booker.kind, entries }, { ...slot, bookingId: booking._id }))
  return who.householdId
}

/** Holds the new time beside the old one; false when somebody else has it. */
async function holdNew({ booking, before, slot, householdId, claim }: Moving, now: number): Promise<boolean> {
  const { _id: bookingId, booker, memberId } = booking
  await claimWeeks({ booker, householdId }, { before, slot, bookingId, claim, at: now })
  const { from, to, roomId, date } = slot
  const { rulesVersion, centreId } = before
  const hold: Hold = { id: bookingId, claim, kind: 'booking', from, to, at: now, memberId, rulesVersion }
  const isKnown = before.days.length > 0
  return claimDay({ roomId, centreId, date, hold, isKnown, mayTouchOwn: true })
}

const letGo = ({ booking, slot, householdId, claim }: Moving, now: number): Promise<void> =>
  release(heldBy({ ...booking, slot, householdId }, claim), now)

const movedNews = (requestId: string) => ({ state: '已改时间', note: '服务中心替您改了时间。', requestId })

/** The one write by which the booking stands on its new time; null when it has changed since it was read. */
function standOnNew(moving: Moving, wish: Wish, { actor, now }: Caller<Member>): Promise<Booking | null> {
  const { booking, reader, before, slot, householdId, claim } = moving
  const { requestId, headCount, askedBy } = wish
  const { onlyIf, changes } = decideStep(booking, {
    move: movedAs(booking, { slot, needsApproval: before.needsApproval }, reader),
    requestId,
    signature: signatureFor(booking, { actor, reader, because: null, onBehalf: askedBy, now }),
    reader,
    now,
    becomes: {
      ...placeOf(before),
      ...timesOf(slot),
      ...remindedAt(slot, now),
      claim,
      householdId,
      headCount,
    },
    items: [
      ...(reader === 'staff' ? tellBooker({ ...booking, ...timesOf(slot) }, movedNews(requestId)) : []),
      releaseClaimItem(booking, requestId),
    ],
  })
  return bookings.updateAndGet(
    { ...onlyIf, _id: booking._id, revision: booking.revision },
    { ...changes, revision: command.inc(1) },
  )
}

/** One attempt; null when the booking changed meanwhile and everything has to be asked again. */
async function attempt(wish: Wish, caller: Caller<Member>): Promise<BookingOutcome | null> {
  const { actor, now } = caller
  const { booking, reader } = await visibleBooking(wish.id, actor, now)
  if (hasRequest(booking, wish.requestId)) return { outcome: 'booked', booking: viewOf(booking, reader) }
  refuseIf(moveRefusal(booking, 'move', reader, now))
  const { roomId, date, from, to } = wish.slot
  const wanting = { slots: [wish.slot], booker: booking.booker, party: booking.party, bookingIds: [] }
  const before = await roomBefore(roomId, {
    ...wanting,
    member: booking.memberId === actor._id ? actor : null,
  })
  const householdId = await askRules({ booking, reader, before }, wish, caller)
  const slot = { roomId, date, from, to }
  const moving = { booking, reader, before, slot, householdId, claim: randomId() }
  const isGone = before.days[0]?.live.some((hold) => hold.id !== booking._id && overlap(hold, slot))
  const isHeld = !isGone && (await holdNew(moving, now))
  if (!isHeld) {
    if (!isGone) await letGo(moving, now)
    const { centreId } = before
    const left = await whatIsLeft({ centreId, slot, headCount: wish.headCount, now })
    return { outcome: 'taken', nearest: left.nearest }
  }
  const moved = await standOnNew(moving, wish, caller)
  if (!moved) {
    await letGo(moving, now)
    return null
  }
  await release(heldBy(booking, booking.claim), now)
  return { outcome: 'booked', booking: viewOf(moved, reader) }
}

export const moveHandlers = [
  on(moveBooking, async (wish, caller) => {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const outcome = await attempt(wish, caller)
      if (outcome) return outcome
    }
    throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
  }),
]
