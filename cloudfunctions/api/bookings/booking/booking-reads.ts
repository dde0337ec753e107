import { getBooking, listMyBookings, listMyParties } from '../../../../shared/bookings/contracts'
import type { BookingState } from '../../../../shared/bookings/life-cycle'
import type { FreeSlot } from '../../../../shared/bookings/schema'
import { isInForce } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { findPage } from '../../../kit/paging'
import { partnersOf } from '../../members/partner-units-store'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { whatIsLeft } from '../rooms/nearest'
import { bookingGroups, bookings } from '../store'
import { visibleBooking, type BookingBefore } from './booking-load'
import { cardFields, cardOf, viewOf } from './booking-view'

const MOST_GROUPS = 20

export const partnerIdsOf = ({ roles }: Member, now: number): string[] =>
  roles
    .filter((grant) => grant.role === 'partnerLiaison' && isInForce(grant, now))
    .map(({ unitId }) => unitId)

const groupsLedBy = ({ _id }: Member) =>
  bookingGroups.find({ where: { leaderIds: _id, isActive: true }, limit: MOST_GROUPS, fields: ['name'] })

const wasTakenAway: readonly BookingState[] = ['cancelled', 'declined']

/** Where its booker could go instead, once somebody else has ended it. */
async function alternativesTo(booking: BookingBefore, now: number): Promise<FreeSlot[]> {
  const last = booking.timeline.at(-1)
  const isOver = booking.startsAt <= now || !wasTakenAway.includes(booking.state)
  if (isOver || last?.memberId === booking.memberId) return []
  const { centreId, slot, headCount } = booking
  return (await whatIsLeft({ centreId, slot, headCount, now })).nearest
}

export const bookingReadHandlers = [
  on(listMyParties, async (_, { actor, now }) => {
    const [groups, partners] = await Promise.all([
      groupsLedBy(actor),
      partnersOf(partnerIdsOf(actor, now), now),
    ])
    return {
      choices: [
        { party: { kind: 'person' as const }, name: '本人', maySeries: false },
        ...groups.map(({ _id: id, name }) => ({
          party: { kind: 'group' as const, id },
          name,
          maySeries: true,
        })),
        ...partners.map(({ _id: id, name }) => ({
          party: { kind: 'partner' as const, id },
          name,
          maySeries: true,
        })),
      ],
    }
  }),

  on(listMyBookings, async ({ show, cursor }, { actor, now }) => {
    const groups = await groupsLedBy(actor)
    const readers = [actor._id, ...groups.map(({ _id }) => _id), ...partnerIdsOf(actor, now)]
    const { rows, next } = await findPage(bookings, {
      where: { readerIds: command.in(readers), isOpen: show === 'upcoming' },
      by: 'startsAt',
      direction: show === 'upcoming' ? 'asc' : 'desc',
      cursor,
      fields: cardFields,
    })
    return { items: rows.map(cardOf), next }
  }),

  on(getBooking, async ({ id }, { actor, now }) => {
    const { booking, reader } = await visibleBooking(id, actor, now)
    return viewOf(booking, reader, await alternativesTo(booking, now))
  }),
]
