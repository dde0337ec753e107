import { useState } from 'react'
import { book, joinWaitlist } from '@shared/bookings/contracts'
import type { BookingView, FreeSlot, WaitView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import type { Wish } from './wish-draft'

interface Ends {
  onBooked: (booking: BookingView) => void
  onWaiting: (wait: WaitView) => void
}

/** Somebody was faster: what they took, and what is free nearby. */
export interface Taken {
  slot: Slot
  nearest: FreeSlot[]
}

/** Sends a wish to book, or to wait. Whoever is too late hears what else is free, and nothing has been made. */
export function useBook({ onBooked, onWaiting }: Ends) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [taken, setTaken] = useState<Taken | null>(null)
  const booking = useAction(book)
  const waiting = useAction(joinWaitlist)

  function forget() {
    setTaken(null)
    booking.reset()
    waiting.reset()
  }

  return {
    taken,
    forget,
    isRunning: booking.isRunning || waiting.isRunning,
    error: booking.error ?? waiting.error,
    send(wish: Wish, slot: Slot) {
      waiting.reset()
      booking.run({ ...wish, onBehalf: null, requestId, slot }, (outcome) => {
        setRequestId(newRequestId())
        if (outcome.outcome === 'booked') return onBooked(outcome.booking)
        setTaken({ slot, nearest: outcome.nearest })
      })
    },
    wait(wish: Wish, slot: Slot) {
      booking.reset()
      waiting.run({ ...wish, requestId, slot }, (place) => {
        setRequestId(newRequestId())
        onWaiting(place)
      })
    },
  }
}
