import { book, type BookingWish } from '../../../../shared/bookings/contracts'
import { bookingRefusal } from '../../../../shared/bookings/rules'
import type { BookingOutcome, BookingView } from '../../../../shared/bookings/schema'
import { overlap, type Slot, type WantedSlot } from '../../../../shared/bookings/slot'
import { suspendedUntil } from '../../../../shared/bookings/standing'
import { householdRefusal, weekRefusal } from '../../../../shared/bookings/week'
import { AppError, refuseIf } from '../../../../shared/errors'
import { bodyHash, randomId } from '../../../kit/ids'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { claimDay } from '../holds'
import { bookingIdOf, weekIdOf, weekIdsOf } from '../ids'
import { roomBefore, type RoomBefore } from '../load'
import { whatIsLeft } from '../rooms/nearest'
import { bookings, type BookingFacts, type Hold, type RoomDayDocument } from '../store'
import { claimWeek, releaseWeeks } from '../weeks'
import { applicantFor, orderFor, type Who } from './applicant'
import { bookingOf, type Held } from './booking'
import { viewOf } from './booking-view'

export const reused = () => new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })

/** What earlier sendings of this request left on the day, if anything. */
export function holdOf(day: RoomDayDocument | null | undefined, id: string, body: string): Hold | null {
  const hold = day?.live.find((one) => one.id === id) ?? null
  if (hold?.facts && hold.facts.bodyHash !== body) throw reused()
  return hold
}

interface Counting {
  before: RoomBefore
  slot: Slot
  bookingId: string
  claim: string
  at: number
}

/** Puts the booking into its weeks, the booker's and the household's; throws the refusal of either. */
export async function claimWeeks(
  { booker, householdId }: Pick<BookingFacts, 'booker' | 'householdId'>,
  { before, slot, bookingId, claim, at }: Counting,
): Promise<void> {
  const entry = { ...slot, bookingId, claim, at }
  const known = (weekId: string) => before.weeks.find(({ _id }) => _id === weekId) ?? null
  const weekId = weekIdOf(booker.kind, booker.id, slot.date)
  await claimWeek({
    weekId,
    entry,
    known: known(weekId),
    refusal: (entries) => weekRefusal(before, { kind: booker.kind, entries }, entry),
  })
  if (householdId === null) return
  const householdWeek = weekIdOf('household', householdId, slot.date)
  try {
    await claimWeek({
      weekId: householdWeek,
      entry,
      known: known(householdWeek),
      refusal: (entries) => householdRefusal(before, entries, entry),
    })
  } catch (refused) {
    await releaseWeeks([weekId], { bookingId, claim })
    throw refused
  }
}

/** Writes the booking that a hold stands for, once, whoever else writes it too. */
export async function writeBooking(held: Held, before: RoomBefore, reader: BookingView['reader']) {
  const booking = bookingOf(held, before)
  const inserted = await bookings.insertOnce(booking)
  if (inserted.isNew) return viewOf(booking, reader)
  if (inserted.existing.bodyHash !== held.facts.bodyHash) throw reused()
  return viewOf(inserted.existing, reader)
}

export const readerFor = (onBehalf: unknown): BookingView['reader'] => (onBehalf ? 'staff' : 'booker')

export const factsOf = (
  wish: BookingWish & { requestId: string },
  who: Who,
  {
    needsApproval,
    body,
    seriesId,
    now,
  }: { needsApproval: boolean; body: string; seriesId: string | null; now: number },
): BookingFacts => ({
  requestId: wish.requestId,
  bodyHash: body,
  memberId: who.memberId,
  householdId: who.householdId,
  booker: who.booker,
  party: who.party,
  purpose: wish.purpose,
  headCount: wish.headCount,
  contact: wish.contact,
  bookerName: who.bookerName,
  enteredBy: who.enteredBy,
  seriesId,
  // Whoever enters it at the desk is the one who would be asked.
  needsApproval: needsApproval && !who.byStaff,
  at: now,
})

interface Claiming {
  before: RoomBefore
  slot: Slot
  facts: BookingFacts
  id: string
}

/** Claims the weeks, then the room's day; what is held in the end, or null when somebody else has the time. */
async function claimAll({ before, slot, facts, id }: Claiming, now: number) {
  const claim = randomId()
  const { memberId } = facts
  await claimWeeks(facts, { before, slot, bookingId: id, claim, at: now })
  const { from, to } = slot
  const hold: Hold = {
    id,
    claim,
    kind: 'booking',
    from,
    to,
    at: now,
    memberId,
    rulesVersion: before.rulesVersion,
    facts,
  }
  const { roomId, date } = slot
  const isKnown = before.days.length > 0
  const day = { roomId, centreId: before.centreId, date, hold, isKnown, mayTouchOwn: false }
  if (await claimDay(day)) return { hold, nearest: [] }
  const left = await whatIsLeft({ centreId: before.centreId, slot, headCount: facts.headCount, now })
  const mine = holdOf(left.day, id, facts.bodyHash)
  // Lost, or won by the same request sent twice: then its week counts under the other's claim.
  if (mine?.claim !== claim) await releaseWeeks(weekIdsOf(facts, date), { bookingId: id, claim })
  return { hold: mine, nearest: left.nearest }
}

type Order = BookingWish & { requestId: string; slot: WantedSlot }

async function bookOnce(wish: Order, { actor, now }: Caller<Member>): Promise<BookingOutcome> {
  const { requestId, slot, onBehalf } = wish
  const id = bookingIdOf(actor._id, requestId)
  const { requestId: _, ...said } = wish
  const body = bodyHash(said)
  const reader = readerFor(onBehalf)
  const order = await orderFor(wish, actor, now)
  const { roomId, date, from, to } = slot
  const before = await roomBefore(roomId, { ...order, slots: [slot], bookingIds: [id] })
  const [made] = before.made
  if (made && made.bodyHash !== body) throw reused()
  if (made) return { outcome: 'booked', booking: viewOf(made, reader) }
  const held = holdOf(before.days[0], id, body)
  if (held?.facts) {
    const booking = await writeBooking({ id, claim: held.claim, slot, facts: held.facts }, before, reader)
    return { outcome: 'booked', booking }
  }
  const suspended = suspendedUntil(before.standings[0]?.noShows ?? [], now)
  const who = await applicantFor(
    order,
    { room: before, groups: before.groups, suspendedUntil: suspended },
    { actor, now },
  )
  refuseIf(bookingRefusal(before, wish, who, now))
  const facts = factsOf(wish, who, { needsApproval: before.needsApproval, body, seriesId: null, now })
  const plain = { roomId, date, from, to }
  const weekId = weekIdOf(who.kind, who.booker.id, date)
  const entries = before.weeks.find((week) => week._id === weekId)?.live ?? []
  refuseIf(weekRefusal(before, { kind: who.kind, entries }, { ...plain, bookingId: id }))
  const isGone = before.days[0]?.live.some((hold) => overlap(hold, plain))
  if (isGone) {
    const left = await whatIsLeft({ centreId: before.centreId, slot: plain, headCount: wish.headCount, now })
    const mine = holdOf(left.day, id, body)
    if (!mine) return { outcome: 'taken', nearest: left.nearest }
  }
  const { hold, nearest } = await claimAll({ before, slot: plain, facts, id }, now)
  if (!hold) return { outcome: 'taken', nearest }
  const booking = await writeBooking(
    { id, claim: hold.claim, slot: plain, facts: hold.facts ?? facts },
    before,
    reader,
  )
  return { outcome: 'booked', booking }
}

export const bookHandlers = [on(book, bookOnce)]
