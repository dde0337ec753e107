import { holdsRoom } from '../../shared/bookings/life-cycle'
import { contains, overlap, startOf } from '../../shared/bookings/slot'
import { offerEnds } from '../../shared/bookings/waitlist'
import type { Booking, Hold, RoomDayDocument, Wait } from '../../cloudfunctions/api/bookings/store'
import type { Community } from './community'

async function all<Doc>(town: Community, collection: string): Promise<Doc[]> {
  return (await town.documentsOf(collection)) as unknown as Doc[]
}

const holdText = ({ id, kind, from, to }: Hold): string => `${kind} ${id} ${from}–${to}`

function overlapsOn({ _id, live }: RoomDayDocument): string[] {
  return live.flatMap((one, index) =>
    live
      .slice(index + 1)
      .filter((other) => other.id !== one.id && overlap(one, other))
      .map((other) => `${_id}: ${holdText(one)} overlaps ${holdText(other)}`),
  )
}

interface Truth {
  days: RoomDayDocument[]
  bookings: Map<string, Booking>
  waits: Map<string, Wait>
  now: number
}

const dayOf = ({ days }: Truth, { roomId, date }: { roomId: string; date: string }) =>
  days.find((day) => day.roomId === roomId && day.date === date)

function uncovered(truth: Truth): string[] {
  return [...truth.bookings.values()]
    .filter(({ state }) => holdsRoom(state))
    .filter(({ _id, slot }) => {
      const holds = dayOf(truth, slot)?.live.filter(({ id, kind }) => id === _id && kind === 'booking')
      return !holds?.some((hold) => contains(hold, slot))
    })
    .map(({ _id, state }) => `the ${state} booking ${_id} holds no room`)
}

/** A time to come that is held by what has ended, or by nothing that is known. */
function leftOver({ days, bookings, waits, now }: Truth): string[] {
  return days.flatMap((day) =>
    day.live
      .filter(({ from, to }) => startOf({ date: day.date, from, to }) > now)
      .filter(({ id, kind }) => {
        if (kind === 'booking') return !holdsRoom(bookings.get(id)?.state ?? 'cancelled')
        return kind === 'offer' && waits.get(id)?.state !== 'offered'
      })
      .map((hold) => `${day._id}: ${holdText(hold)} is nobody’s`),
  )
}

function passedOver({ days, now }: Truth): string[] {
  return days.flatMap(({ _id, date, live, waiting }) =>
    waiting
      .filter((waiter) => startOf({ date, ...waiter }) >= offerEnds(now))
      .filter((waiter) => !live.some((hold) => overlap(hold, waiter)))
      .map(({ id, from, to }) => `${_id}: ${from}–${to} is free, and ${id} still waits for it`),
  )
}

function strayWaits(truth: Truth): string[] {
  const { waits, bookings } = truth
  return [...waits.values()].flatMap(({ _id, state, slot }) => {
    const day = dayOf(truth, slot)
    const isInLine = day?.waiting.some(({ id }) => id === _id) ?? false
    const holds = day?.live.filter(({ id }) => id === _id).map(({ kind }) => kind) ?? []
    if (state === 'waiting') return isInLine ? [] : [`${_id} waits, and stands in no line`]
    if (isInLine) return [`${_id} is ${state}, and still stands in line`]
    if (state === 'offered') return holds.length > 0 ? [] : [`nothing is held for ${_id}`]
    return state === 'taken' && !bookings.has(_id) ? [`${_id} was taken, and there is no booking`] : []
  })
}

/**
 * Everything that is wrong with rooms, bookings and lines as they are stored: nothing, once the jobs have run after the
 * last call.
 */
export async function wrongs(town: Community): Promise<string[]> {
  const [days, booked, waiting, now] = await Promise.all([
    all<RoomDayDocument>(town, 'roomDays'),
    all<Booking>(town, 'bookings'),
    all<Wait>(town, 'bookingWaits'),
    town.cloud.clock.now(),
  ])
  const byId = <Doc extends { _id: string }>(docs: Doc[]) => new Map(docs.map((doc) => [doc._id, doc]))
  const truth = { days, bookings: byId(booked), waits: byId(waiting), now }
  return [
    ...days.flatMap(overlapsOn),
    ...uncovered(truth),
    ...leftOver(truth),
    ...passedOver(truth),
    ...strayWaits(truth),
  ]
}
