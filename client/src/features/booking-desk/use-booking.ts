import { useState } from 'react'
import type { InputOf } from '@shared/contract'
import { cancelBooking, getBooking, moveBooking } from '@shared/bookings/contracts'
import type { BookingView } from '@shared/bookings/schema'
import { confirmBooking, declineBooking, revealContact, settleNoShow } from '@shared/bookings/staff-contracts'
import { useAction } from '@/cloud/use-action'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useEndpoint } from '@/cloud/use-endpoint'

export function useBooking(id: string) {
  useFreshOnShow(getBooking)
  return useEndpoint(getBooking, id === '' ? null : { id })
}

const renewed = (booking: BookingView) => [getBooking, { id: booking.id }] as const

export const useConfirm = () => useAction(confirmBooking, renewed)
export const useDecline = () => useAction(declineBooking, renewed)
export const useCancel = () => useAction(cancelBooking, renewed)
export const useMove = () => useAction(moveBooking)
export const useSettle = () => useAction(settleNoShow, renewed)

/** The phone number in full, once it has been asked for. */
export function useReveal() {
  const [shown, setShown] = useState<string | null>(null)
  const { run, isRunning, error } = useAction(revealContact)
  return {
    shown,
    isRunning,
    error,
    run: (input: InputOf<typeof revealContact>) => run(input, ({ contact }) => setShown(contact)),
  }
}
