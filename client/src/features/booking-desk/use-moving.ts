import { useState } from 'react'
import type { BookingView, FreeSlot } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import { newRequestId } from '@/cloud/request-id'
import { nobody, onBehalfOf, type AskedBy } from './asked-by-field'
import { useMove } from './use-booking'

/** Another time or room for a booking, until it has moved or somebody was first. */
export function useMoving(booking: BookingView, onMoved: () => void) {
  const [slot, setSlot] = useState<Slot>(booking.slot)
  const [who, setWho] = useState<AskedBy>({ ...nobody, name: booking.bookerName })
  const [headCount, setHeadCount] = useState(booking.headCount)
  const [requestId, setRequestId] = useState(newRequestId)
  const [nearest, setNearest] = useState<FreeSlot[] | null>(null)
  const move = useMove()

  function edited<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      set(value)
      setRequestId(newRequestId())
      setNearest(null)
    }
  }

  function send() {
    const input = { id: booking.id, requestId, slot, headCount, askedBy: onBehalfOf(who) }
    move.run(input, (answer) => {
      if (answer.outcome === 'booked') return onMoved()
      setNearest(answer.nearest)
      setRequestId(newRequestId())
    })
  }

  return {
    slot,
    who,
    headCount,
    nearest,
    want: edited(setSlot),
    setWho: edited(setWho),
    setHeadCount: edited(setHeadCount),
    send,
    isSending: move.isRunning,
    error: move.error,
  }
}
