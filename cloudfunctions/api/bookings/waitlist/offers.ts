import { acceptOffer } from '../../../../shared/bookings/contracts'
import { bookingRefusal } from '../../../../shared/bookings/rules'
import { suspendedUntil } from '../../../../shared/bookings/standing'
import { AppError, refuseIf } from '../../../../shared/errors'
import { command } from '../../../kit/cloud'
import { randomId } from '../../../kit/ids'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { applicantFor } from '../booking/applicant'
import { claimWeeks, writeBooking } from '../booking/book'
import { viewOf } from '../booking/booking-view'
import { takeOffer } from '../day-changes'
import { weekIdsOf } from '../ids'
import type { RoomBefore } from '../load'
import {
  bookerWeeks,
  bookingGroups,
  bookings,
  roomDays,
  rooms,
  standings,
  waits,
  type BookerWeek,
  type Booking,
  type BookingFacts,
  type BookingGroup,
  type Hold,
  type Room,
  type RoomDayDocument,
  type Standing,
  type Wait,
} from '../store'
import { releaseWeeks } from '../weeks'

type WaitBefore = Wait & {
  rooms: Room[]
  days: RoomDayDocument[]
  weeks: BookerWeek[]
  standings: Standing[]
  groups: BookingGroup[]
  made: Booking[]
}

/** Somebody's own place in line, with all that decides whether they can have the time, in one round trip. */
async function waitBefore(id: string, { _id: memberId }: Member) {
  const [found] = await waits.findNaming<Omit<WaitBefore, keyof Wait>>(
    { where: { _id: id, memberId }, limit: 1 },
    {
      rooms: { from: rooms.name, ids: [['$slot.roomId']] },
      days: { from: roomDays.name, ids: [['$dayId']] },
      weeks: { from: bookerWeeks.name, ids: [['$weekId'], ['$householdWeekId']] },
      standings: { from: standings.name, ids: [['$memberId']] },
      groups: { from: bookingGroups.name, ids: [['$facts.booker.id']] },
      made: { from: bookings.name, ids: [['$_id']] },
    },
  )
  const room = found?.rooms[0]
  if (!found || !room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  const { rooms: _, ...wait } = found
  const { days, weeks, groups, made } = wait
  const before: RoomBefore = {
    ...room,
    days,
    weeks,
    standings: wait.standings,
    groups,
    made,
    waits: [],
    series: [],
  }
  return { wait, before }
}

type Asking = Pick<Caller<Member>, 'actor' | 'now'>

/** The same questions as when booking, but for how early it must be asked: it was asked when the line was joined. */
async function refuseTaking(wait: Wait, before: RoomBefore, { actor, now }: Asking): Promise<void> {
  const { facts, slot } = wait
  const { party, booker, bookerName, headCount, contact } = facts
  const order = { party, onBehalf: null, booker, member: actor, bookerName }
  const until = suspendedUntil(before.standings[0]?.noShows ?? [], now)
  const seen = { room: before, groups: before.groups, suspendedUntil: until }
  const who = await applicantFor(order, seen, { actor, now })
  refuseIf(bookingRefusal({ ...before, leadMinutes: 0 }, { slot, headCount, contact }, who, now))
}

const endAsTaken = (id: string): Promise<boolean> =>
  waits.update(
    { _id: id, isOpen: true },
    {
      state: 'taken',
      isOpen: false,
      bookingId: id,
      offeredUntil: null,
      timerAt: command.remove(),
      revision: command.inc(1),
    },
  )

/** The day on which a time is held for somebody; refused when it isn't, or not any more. */
function dayOfOffer({ _id: id, state }: Wait, { days: [day] }: RoomBefore, now: number): RoomDayDocument {
  const held = day?.live.find((hold) => hold.id === id)
  if (day && held && (held.until ?? 0) > now) return day
  const reason = state === 'waiting' && !held ? 'booking.not_offered' : 'booking.offer_gone'
  throw new AppError({ code: 'REFUSED', reason })
}

/** Takes the week, then turns the offer into a booking; what is held in the end, which may be another sending's. */
async function claimOffer(wait: Wait, before: RoomBefore, { actor, now }: Asking): Promise<Hold> {
  const { _id: id, slot } = wait
  const day = dayOfOffer(wait, before, now)
  await refuseTaking(wait, before, { actor, now })
  const facts: BookingFacts = { ...wait.facts, needsApproval: before.needsApproval, at: now }
  const claim = randomId()
  await claimWeeks(facts, { before, slot, bookingId: id, claim, at: now })
  const taking: Hold = {
    id,
    claim,
    kind: 'booking',
    from: slot.from,
    to: slot.to,
    at: now,
    memberId: wait.memberId,
    rulesVersion: before.rulesVersion,
    facts,
  }
  const weekIds = weekIdsOf(facts, slot.date)
  try {
    const taken = await takeOffer(day, taking, now)
    const hold = taken.live.find((one) => one.id === id)!
    if (hold.claim !== claim) await releaseWeeks(weekIds, { bookingId: id, claim })
    return hold
  } catch (failure) {
    // Refused, nothing was written. An answer that was lost may hide that the time is theirs: then the week stays.
    if (failure instanceof AppError) await releaseWeeks(weekIds, { bookingId: id, claim })
    throw failure
  }
}

/** What an earlier sending has taken, when it got no further than that. */
const holdAlready = ({ days: [day] }: RoomBefore, id: string): Hold | undefined =>
  day?.live.find((hold) => hold.id === id && hold.kind === 'booking')

export const offerHandlers = [
  // The booking has the wait's own id, so that taking an offer twice is taking it once.
  on(acceptOffer, async ({ id }, { actor, now }) => {
    const { wait, before } = await waitBefore(id, actor)
    const [made] = before.made
    if (made) {
      if (wait.isOpen) await endAsTaken(id)
      return viewOf(made, 'booker')
    }
    const { claim, facts } = holdAlready(before, id) ?? (await claimOffer(wait, before, { actor, now }))
    const held = { id, claim, slot: wait.slot, facts: facts ?? { ...wait.facts, at: now } }
    const view = await writeBooking(held, before, 'booker')
    await endAsTaken(id)
    return view
  }),
]
