import { checkIn } from '@shared/bookings/contracts'
import { outboxOf } from '@/cloud/outbox'

/** What the person checked in to, in words: the booking itself may not be on the phone any more. */
interface Scanned {
  label: string
}

/** Codes that were scanned at a door and haven't arrived yet: each proves room and time by itself, however late. */
export const unsentCheckIns = outboxOf<typeof checkIn, Scanned>(checkIn, 'unsent-check-ins')
