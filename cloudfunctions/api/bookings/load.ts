import type { Party } from '../../../shared/bookings/party'
import type { WantedSlot } from '../../../shared/bookings/slot'
import type { CivilDate } from '../../../shared/time'
import { AppError } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import type { Member } from '../members/store'
import { dayIdOf, weekIdOf } from './ids'
import {
  bookerWeeks,
  bookingGroups,
  bookings,
  bookingSeries,
  roomDays,
  rooms,
  standings,
  waits,
  type Booker,
  type BookerWeek,
  type Booking,
  type BookingGroup,
  type Room,
  type RoomDayDocument,
  type Series,
  type Standing,
  type Wait,
} from './store'

/** A room, and all that decides whether this booker can have a time of it. */
export type RoomBefore = Room & {
  days: RoomDayDocument[]
  weeks: BookerWeek[]
  standings: Standing[]
  groups: BookingGroup[]
  made: Booking[]
  /** Places in line under the same ids. */
  waits: Wait[]
  series: Series[]
}

interface Wanting {
  slots: readonly Pick<WantedSlot, 'date'>[]
  booker: Booker
  member: Member | null
  party: Party
  /** What the request may have made already. */
  bookingIds?: readonly string[]
  waitIds?: readonly string[]
  seriesId?: string
}

const householdsOf = (member: Member | null): string[] =>
  (member?.homes ?? []).filter((home) => home.state === 'confirmed').map(({ householdId }) => householdId)

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

function weekIdsFor({ booker, member }: Wanting, dates: readonly CivilDate[]): string[] {
  const households = booker.kind === 'person' ? householdsOf(member) : []
  return distinct(
    dates.flatMap((date) => [
      weekIdOf(booker.kind, booker.id, date),
      ...households.map((id) => weekIdOf('household', id, date)),
    ]),
  )
}

/** Reads a room with the days, weeks and standing that a wish to book it rests on, in one round trip. */
export async function roomBefore(roomId: string, wanting: Wanting): Promise<RoomBefore> {
  const { slots, member, party, bookingIds = [], waitIds = [], seriesId } = wanting
  const dates = distinct(slots.map(({ date }) => date))
  const byId = (from: string, ids: readonly string[]) => ({
    from,
    where: { _id: command.in([...ids]) },
    limit: ids.length + 1,
  })
  const room = await rooms.getBeside<Omit<RoomBefore, keyof Room>>(roomId, {
    days: byId(
      roomDays.name,
      dates.map((date) => dayIdOf({ roomId, date })),
    ),
    weeks: byId(bookerWeeks.name, weekIdsFor(wanting, dates)),
    standings: byId(standings.name, member ? [member._id] : []),
    groups: byId(bookingGroups.name, party.kind === 'group' ? [party.id] : []),
    // Last, since a hold loses its facts only after its booking has been written.
    made: byId(bookings.name, bookingIds),
    waits: byId(waits.name, waitIds),
    series: byId(bookingSeries.name, seriesId === undefined ? [] : [seriesId]),
  })
  if (!room) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return room
}
