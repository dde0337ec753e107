import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { timeText } from './tellings'
import type { Booking } from './store'

type Missed = Pick<Booking, '_id' | 'memberId' | 'roomName' | 'slot' | 'startsAt'>

/** Counts a no-show against whoever booked; a guest without an account has no standing to lose. */
export const noteNoShow = (booking: Missed, now: number): OutboxItem[] =>
  booking.memberId === null
    ? []
    : [
        {
          key: idFor('noShow', booking._id),
          kind: 'noteNoShow',
          memberId: booking.memberId,
          bookingId: booking._id,
          label: `${booking.roomName} ${timeText(booking)}`,
          at: now,
        },
      ]

/** Says of a no-show that it counts no longer, or that its booker has something to say. */
export const markNoShow = (
  { _id: bookingId, memberId }: Pick<Booking, '_id' | 'memberId'>,
  { mark, requestId }: { mark: 'lifted' | 'appealed'; requestId: string },
): OutboxItem[] =>
  memberId === null
    ? []
    : [{ key: idFor('markNoShow', bookingId, requestId), kind: 'markNoShow', memberId, bookingId, mark }]
