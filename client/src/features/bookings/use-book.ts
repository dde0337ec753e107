import { useState } from 'react'
import { book, joinWaitlist } from '@shared/bookings/contracts'
import type { BookingView, FreeSlot, WaitView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
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

/**
 * Sends a wish to book, or to wait, under the form's own request id: after a lost answer the same tap finds what the
 * first one made. Whoever is too late hears what else is free, and nothing has been made.
 */
export function useBook(requestId: string, { onBooked, onWaiting }: Ends) {
  const [sentTo, setSentTo] = useState<Slot | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const booking = useAction(book)
  const waiting = useAction(joinWaitlist)

  return {
    taken,
    /** What was tried last: another room than the form's, when a free time there was tapped. */
    sentTo,
    isRunning: booking.isRunning || waiting.isRunning,
    error: booking.error ?? waiting.error,
    forget() {
      setTaken(null)
      booking.reset()
      waiting.reset()
    },
    send(wish: Wish, { roomId, date, from, to }: Slot) {
      const slot = { roomId, date, from, to }
      waiting.reset()
      setSentTo(slot)
      booking.run({ ...wish, onBehalf: null, requestId, slot }, (outcome) => {
        if (outcome.outcome === 'booked') return onBooked(outcome.booking)
        setTaken({ slot, nearest: outcome.nearest })
      })
    },
    wait(wish: Wish, slot: Slot) {
      booking.reset()
      setSentTo(slot)
      waiting.run({ ...wish, requestId, slot }, onWaiting)
    },
  }
}
