import { useState } from 'react'
import { getBooking, moveBooking } from '@shared/bookings/contracts'
import type { BookingView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import { useQueryClient } from '@tanstack/react-query'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import type { Taken } from '../../use-book'

/** Moves a booking; whoever is too late keeps the old time and hears what else is free. */
export function useMove({ id }: BookingView, onMoved: () => void) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [taken, setTaken] = useState<Taken | null>(null)
  const client = useQueryClient()
  const moving = useAction(moveBooking)

  function move({ roomId, date, from, to }: Slot, headCount: number) {
    const slot = { roomId, date, from, to }
    moving.run({ id, requestId, slot, headCount }, (outcome) => {
      setRequestId(newRequestId())
      if (outcome.outcome === 'taken') return setTaken({ slot, nearest: outcome.nearest })
      client.setQueryData([getBooking.name, { id }], outcome.booking)
      onMoved()
    })
  }

  return {
    move,
    taken,
    forget() {
      setTaken(null)
      moving.reset()
    },
    isRunning: moving.isRunning,
    error: moving.error,
  }
}
