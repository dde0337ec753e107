import { bookSeries, previewSeries, type BookingWish } from '../../../../shared/bookings/contracts'
import { nearestFree } from '../../../../shared/bookings/nearest'
import type { OnBehalf, Party } from '../../../../shared/bookings/party'
import type { BookingReason } from '../../../../shared/bookings/reasons'
import { bookingRefusal } from '../../../../shared/bookings/rules'
import { seriesRefusal, timesInSeriesRefusal, weeklySlots } from '../../../../shared/bookings/series'
import { overlap, type Slot, type WantedSlot } from '../../../../shared/bookings/slot'
import { suspendedUntil } from '../../../../shared/bookings/standing'
import { weekRefusal } from '../../../../shared/bookings/week'
import { AppError, refuseIf } from '../../../../shared/errors'
import { bodyHash, idFor } from '../../../kit/ids'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { bookingIdOf, dayIdOf, weekIdOf } from '../ids'
import { roomBefore, type RoomBefore } from '../load'
import { roomOnDay } from '../rooms/room-views'
import type { Booking } from '../store'
import { applicantFor, orderFor, type Who } from './applicant'
import { factsOf, reused } from './book'
import { cardOf } from './booking-view'
import { claimSeries, finishSeries, type Planned } from './series-claims'

const NEAREST_NAMED = 3

interface Occurrence {
  slot: Slot
  reason: string | null
  nearest: ReturnType<typeof nearestFree>
}

interface Asked {
  headCount: number
  contact: string | null
  who: Who
  now: number
}

/** What is in the way of one time of a series: a rule, the booker's own week, or somebody else. */
function obstacleTo(
  { slot, id, before }: Pick<Planned, 'id' | 'before'> & { slot: WantedSlot },
  { headCount, contact, who, now }: Asked,
): BookingReason | null {
  const rule = bookingRefusal(before, { slot, headCount, contact }, who, now)
  if (rule) return rule
  const weekId = weekIdOf(who.kind, who.booker.id, slot.date)
  const entries = before.weeks.find(({ _id }) => _id === weekId)?.live ?? []
  const week = weekRefusal(before, { kind: who.kind, entries }, { ...slot, bookingId: id })
  if (week) return week
  const live = before.days.find(({ _id }) => _id === dayIdOf(slot))?.live ?? []
  return live.some((hold) => hold.id !== id && overlap(hold, slot)) ? 'booking.just_taken' : null
}

function occurrenceOf(
  { before, slot }: Pick<Planned, 'before' | 'slot'>,
  reason: BookingReason | null,
  asked: Asked,
): Occurrence {
  if (reason === null) return { slot, reason, nearest: [] }
  const { headCount, now } = asked
  const day = roomOnDay(before, slot.date, before.days)
  return { slot, reason, nearest: nearestFree([day], slot, { now, headCount, most: NEAREST_NAMED }) }
}

interface Wish {
  party: Party
  onBehalf: OnBehalf | null
  requestId: string
}

interface Room {
  before: RoomBefore
  who: Who
}

/** Each room of the series as it is now, and who books as that room sees them. */
async function roomsFor(
  slots: readonly WantedSlot[],
  wish: Wish & { seriesId?: string },
  { actor, now }: Caller<Member>,
): Promise<Map<string, Room>> {
  const order = await orderFor(wish, actor, now)
  const rooms = new Map<string, Room>()
  for (const roomId of new Set(slots.map((slot) => slot.roomId))) {
    const bookingIds = slots.map((_, place) => bookingIdOf(actor._id, wish.requestId, place))
    const { seriesId } = wish
    const here = slots.filter((slot) => slot.roomId === roomId)
    const wanting = { ...order, slots: here, bookingIds, ...(seriesId !== undefined && { seriesId }) }
    const before = await roomBefore(roomId, wanting)
    const suspended = suspendedUntil(before.standings[0]?.noShows ?? [], now)
    const seen = { room: before, groups: before.groups, suspendedUntil: suspended }
    rooms.set(roomId, { before, who: await applicantFor(order, seen, { actor, now }) })
  }
  return rooms
}

const plainSlot = ({ roomId, date, from, to }: WantedSlot): Slot => ({ roomId, date, from, to })

async function bookAll(
  { slots, ...wish }: BookingWish & { requestId: string; slots: WantedSlot[] },
  caller: Caller<Member>,
) {
  const { actor, now } = caller
  const { requestId, headCount, contact } = wish
  refuseIf(seriesRefusal(wish.party.kind, slots))
  const seriesId = idFor('series', actor._id, requestId)
  const { requestId: _, ...said } = wish
  const body = bodyHash({ ...said, slots })
  const rooms = await roomsFor(slots, { ...wish, seriesId }, caller)
  const plan: Planned[] = slots.map((slot, place) => {
    const { before, who } = rooms.get(slot.roomId)!
    const { needsApproval } = before
    const facts = factsOf(wish, who, { needsApproval, body, seriesId, now })
    return { id: bookingIdOf(actor._id, requestId, place), slot: plainSlot(slot), before, facts }
  })
  const [first] = plan
  const [known] = first?.before.series ?? []
  if (known && known.bodyHash !== body) throw reused()
  const booked = (bookings: Booking[]) => ({
    outcome: 'booked' as const,
    seriesId,
    bookings: bookings.map(cardOf),
  })
  if (known?.state === 'booked') return booked(await finishSeries(plan, known.claim))
  const obstacles = slots.map((slot, place) => {
    const planned = plan[place]!
    const asked = { headCount, contact, who: rooms.get(slot.roomId)!.who, now }
    return occurrenceOf(planned, obstacleTo({ ...planned, slot }, asked), asked)
  })
  const inTheWay = obstacles.filter(({ reason }) => reason !== null)
  if (inTheWay.length > 0) return { outcome: 'taken' as const, taken: inTheWay }
  const order = { _id: seriesId, memberId: actor._id, bodyHash: body, known: known ?? null, now }
  const claimed = await claimSeries(order, plan)
  if ('claim' in claimed) return booked(await finishSeries(plan, claimed.claim))
  const { lost } = claimed
  const who = rooms.get(lost.slot.roomId)!.who
  const asked = { headCount, contact, who, now }
  return { outcome: 'taken' as const, taken: [occurrenceOf(lost, claimed.reason, asked)] }
}

export const seriesHandlers = [
  on(previewSeries, async ({ slot, times, party, headCount }, caller) => {
    refuseIf(timesInSeriesRefusal(times))
    const slots = weeklySlots(slot, times)
    refuseIf(seriesRefusal(party.kind, slots))
    const rooms = await roomsFor(slots, { party, onBehalf: null, requestId: '' }, caller)
    const room = rooms.get(slot.roomId)
    if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    const { before, who } = room
    // Whether a telephone number is asked for shows in the form, and stands in the way of no date.
    const asked = { headCount, contact: '', who, now: caller.now }
    const occurrences = slots.map((one) => {
      const planned = { id: '', slot: plainSlot(one), before }
      return occurrenceOf(planned, obstacleTo({ ...planned, slot: one }, asked), asked)
    })
    return { occurrences }
  }),

  on(bookSeries, bookAll),
]
