import { useState } from 'react'
import { book } from '@shared/bookings/contracts'
import type { Party } from '@shared/bookings/party'
import type { BookingReason } from '@shared/bookings/reasons'
import { bookingRefusal } from '@shared/bookings/rules'
import type { BookingView, FreeSlot, RoomView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { useAction } from '@/cloud/use-action'
import { nobody, onBehalfOf, type AskedBy } from './asked-by-field'

export interface BookForDraft {
  slot: Slot
  who: AskedBy
  party: Party
  purpose: string
  headCount: number
}

/** Why the room can't be booked like that by its staff, whoever has it: the server asks the same rule. */
export function staffRefusal(
  room: RoomView,
  { slot, headCount, contact }: { slot: Slot; headCount: number; contact: string | null },
  party: Party,
): BookingReason | null {
  const applicant = { kind: party.kind, belongsTo: [room.unitIds], suspendedUntil: null, byStaff: true }
  return bookingRefusal(room, { slot, headCount, contact }, applicant, serverNow())
}

/** A booking for somebody at the desk, until it is theirs or somebody was first. */
export function useBookFor(
  room: RoomView,
  first: Omit<Slot, 'roomId'>,
  onBooked: (made: BookingView) => void,
) {
  const [value, setValue] = useState<BookForDraft>({
    slot: { ...first, roomId: room.id },
    who: nobody,
    party: { kind: 'person' },
    purpose: '',
    headCount: 1,
  })
  const [requestId, setRequestId] = useState(newRequestId)
  const [nearest, setNearest] = useState<FreeSlot[] | null>(null)
  const booking = useAction(book)
  const { slot, who, party, purpose, headCount } = value
  const contact = who.phone.trim() || null

  function change(edit: Partial<BookForDraft>) {
    setValue((before) => ({ ...before, ...edit }))
    setRequestId(newRequestId())
    setNearest(null)
  }

  function send() {
    const wish = { slot, party, purpose, headCount, contact, onBehalf: onBehalfOf(who) }
    booking.run({ ...wish, requestId }, (answer) => {
      if (answer.outcome === 'booked') return onBooked(answer.booking)
      setNearest(answer.nearest)
      setRequestId(newRequestId())
    })
  }

  const refusal = staffRefusal(room, { slot, headCount, contact }, party)
  return { value, change, send, nearest, refusal, isSending: booking.isRunning, error: booking.error }
}
