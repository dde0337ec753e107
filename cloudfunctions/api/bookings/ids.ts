import { mondayOf, type BookerKind } from '../../../shared/bookings/week'
import type { CivilDate } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { BookingFacts } from './store'

export const dayIdOf = ({ roomId, date }: { roomId: string; date: CivilDate }): string => `${roomId}.${date}`

export const weekIdOf = (kind: BookerKind | 'household', id: string, date: CivilDate): string =>
  `${kind}.${id}.${mondayOf(date)}`

/** The weeks in which a booking counts: its booker's, and the household's where the room counts these. */
export const weekIdsOf = (
  { booker, householdId }: Pick<BookingFacts, 'booker' | 'householdId'>,
  date: CivilDate,
): string[] => [
  weekIdOf(booker.kind, booker.id, date),
  ...(householdId === null ? [] : [weekIdOf('household', householdId, date)]),
]

/** What a member books with one request; of a series each time has its place. */
export const bookingIdOf = (memberId: string, requestId: string, place?: number): string =>
  idFor('booking', memberId, requestId, ...(place === undefined ? [] : [String(place)]))
