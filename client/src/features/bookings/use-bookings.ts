import type { Endpoint, InputOf } from '@shared/contract'
import { getBooking, listMyBookings, listMyWaits, showMyStanding } from '@shared/bookings/contracts'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'
import { useMe } from '@/session/use-me'

export type Shown = InputOf<typeof listMyBookings>['show']

/** Mine and those of groups that I lead; nothing is asked for while nobody is registered. */
export function useMyBookings(show: Shown) {
  const { member } = useMe()
  useFreshOnShow(listMyBookings)
  return usePagedEndpoint(listMyBookings, member ? { show } : null)
}

export function useMyWaits() {
  const { member } = useMe()
  useFreshOnShow(listMyWaits)
  return useEndpoint(listMyWaits, member ? {} : null)
}

export function useMyStanding() {
  const { member } = useMe()
  return useEndpoint(showMyStanding, member ? {} : null)
}

export function useBooking(id: string) {
  useFreshOnShow(getBooking)
  return useEndpoint(getBooking, { id })
}

type Step = Endpoint & { readonly output: typeof getBooking.output }

/** A step of one booking. */
export const useStep = <E extends Step>(contract: E, id: string) => useStepOf(getBooking, contract, id)
