import { countsInWeek, keepsHold } from '../../../shared/bookings/life-cycle'
import { isSameSlot } from '../../../shared/bookings/slot'
import { bookingOf } from '../../api/bookings/booking/booking'
import { releaseHold } from '../../api/bookings/holds'
import { dayIdOf } from '../../api/bookings/ids'
import { isSettled, SETTLED_AFTER } from '../../api/bookings/settled'
import {
  bookerWeeks,
  bookings,
  bookingSeries,
  roomDays,
  rooms,
  type BookerWeek,
  type Booking,
  type Hold,
  type RoomDayDocument,
  type Series,
  type WeekEntry,
} from '../../api/bookings/store'
import { command } from '../../kit/cloud'
import type { Documents } from '../../kit/documents'
import { describeFailure, log } from '../../kit/log'
import { idleActivityHolds } from '../org-life/holds'

const BATCH = 200

/** What one day or week may take, ms. */
const REPAIR_TAKES = 1_000

interface Run {
  now: number
  hasTimeFor: (ms: number) => boolean
}

type Checked = { _id: string; checkAt?: number }

/** One document's failure holds up no other; the next minute tries again. */
async function each<Doc extends Checked>(
  documents: Documents<Doc>,
  { now, hasTimeFor }: Run,
  repair: (doc: Doc) => Promise<void>,
): Promise<void> {
  const due = await documents.find({
    where: { checkAt: command.lte(now) },
    orderBy: ['checkAt', 'asc'],
    limit: BATCH,
  })
  for (const doc of due) {
    if (!hasTimeFor(REPAIR_TAKES)) return
    try {
      await repair(doc)
    } catch (failure) {
      log.error({ repair: documents.name, id: doc._id, failure: describeFailure(failure) })
    }
  }
}

const byId = <Doc extends { _id: string }>(found: readonly Doc[]): Map<string, Doc> =>
  new Map(found.map((doc) => [doc._id, doc]))

async function findAll<Doc extends { _id: string }>(
  documents: Documents<Doc>,
  ids: readonly string[],
): Promise<Map<string, Doc>> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  return byId(await documents.find({ where: { _id: command.in(distinct) }, limit: distinct.length }))
}

/** When the youngest claim may be looked at; `command.remove()` when there is none to wait for. */
const nextCheck = (young: readonly { at: number }[]) =>
  young.length === 0 ? command.remove() : Math.min(...young.map(({ at }) => at)) + SETTLED_AFTER

type Verdict = 'keep' | 'wait' | 'write' | 'release'

/** What becomes of a claim at which no function can still be: its booking decides, or its series. */
function verdictOn(hold: Hold, booking: Booking | undefined, series: Map<string, Series>): Verdict {
  if (booking) return keepsHold(booking.state) && booking.claim === hold.claim ? 'keep' : 'release'
  if (!hold.facts) return 'release'
  const { seriesId } = hold.facts
  if (seriesId === null) return 'write'
  const whole = series.get(seriesId)
  if (whole?.claim !== hold.claim || whole.state === 'undone') return 'release'
  return whole.state === 'booked' ? 'write' : 'wait'
}

async function writeBookings(day: RoomDayDocument, holds: readonly Hold[]): Promise<void> {
  const room = await rooms.get(day.roomId)
  if (!room) throw new Error(`a day of no room: ${day._id}`)
  for (const { id, claim, from, to, facts } of holds) {
    const slot = { roomId: day.roomId, date: day.date, from, to }
    if (facts) await bookings.insertOnce(bookingOf({ id, claim, slot, facts }, room))
  }
}

async function repairDay(day: RoomDayDocument, now: number): Promise<void> {
  const claimed = day.live.filter(({ kind }) => kind === 'booking' || kind === 'activity')
  const old = claimed.filter((hold) => isSettled(hold, now))
  const idle = await idleActivityHolds(old)
  const settled = old.filter(({ kind }) => kind === 'booking')
  const written = await findAll(
    bookings,
    settled.map(({ id }) => id),
  )
  const unwritten = settled.filter(({ id }) => !written.has(id))
  const series = await findAll(
    bookingSeries,
    unwritten.flatMap(({ facts }) => facts?.seriesId ?? []),
  )
  const judged = settled.map((hold) => ({ hold, verdict: verdictOn(hold, written.get(hold.id), series) }))
  const those = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).map(({ hold }) => hold)
  if (those('write').length > 0) await writeBookings(day, those('write'))
  for (const { id, claim } of [...those('release'), ...idle]) await releaseHold(day._id, { id, claim }, now)
  // What has changed is looked at once more, in the next minute.
  const hasChanged = judged.some(({ verdict }) => verdict !== 'keep') || idle.length > 0
  if (hasChanged) return
  const young = claimed.filter((hold) => !isSettled(hold, now))
  const live = day.live.map((hold) => (settled.includes(hold) ? withoutFacts(hold) : hold))
  const { _id, revision } = day
  await roomDays.update(
    { _id, revision },
    { live: command.set(live), checkAt: nextCheck(young), revision: command.inc(1) },
  )
}

function withoutFacts({ facts: _, ...hold }: Hold): Hold {
  return hold
}

async function repairWeek(week: BookerWeek, now: number): Promise<void> {
  const settled = week.live.filter((entry) => isSettled(entry, now))
  const written = await findAll(
    bookings,
    settled.map(({ bookingId }) => bookingId),
  )
  const unwritten = settled.filter(({ bookingId }) => !written.has(bookingId))
  const days = await findAll(roomDays, unwritten.map(dayIdOf))
  // Its room is held, so the day's repair will write the booking.
  const isHeld = (entry: WeekEntry) =>
    days.get(dayIdOf(entry))?.live.some(({ id, claim }) => id === entry.bookingId && claim === entry.claim) ??
    false
  const stands = (entry: WeekEntry) => {
    const booking = written.get(entry.bookingId)
    if (!booking) return isHeld(entry)
    return countsInWeek(booking.state) && booking.claim === entry.claim && isSameSlot(booking.slot, entry)
  }
  const live = week.live.filter((entry) => !settled.includes(entry) || stands(entry))
  const open = live.filter((entry) => !isSettled(entry, now) || !written.has(entry.bookingId))
  const { _id, revision } = week
  await bookerWeeks.update(
    { _id, revision },
    {
      live: command.set(live),
      checkAt: open.length === 0 ? command.remove() : now + SETTLED_AFTER,
      revision: command.inc(1),
    },
  )
}

/** A series that was cut off before all of its times were held is taken back whole; its holds go with their days. */
async function undoSeries(series: Series): Promise<void> {
  const { _id, revision, state } = series
  await bookingSeries.update(
    { _id, revision },
    {
      checkAt: command.remove(),
      revision: command.inc(1),
      ...(state === 'claiming' && { state: 'undone' }),
    },
  )
}

/**
 * Finishes or takes back what a function left when it was cut off between its writes. Any number of runs at once, or
 * none for a while, come to the same.
 */
export async function repairBookings(now: number, hasTimeFor: (ms: number) => boolean): Promise<void> {
  const run = { now, hasTimeFor }
  await each(bookingSeries, run, undoSeries)
  await each(roomDays, run, (day) => repairDay(day, now))
  await each(bookerWeeks, run, (week) => repairWeek(week, now))
}
