import type { InputOf } from '@shared/contract'
import { cancelTicket, getTicket, listMyTickets, showDays, takeTicket } from '@shared/windows/contracts'
import { useState } from 'react'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'
import { useMe } from '@/session/use-me'

export type TicketsShown = InputOf<typeof listMyTickets>['show']

/** Mine; nothing is asked for while nobody is registered. */
export function useMyTickets(show: TicketsShown) {
  const { member } = useMe()
  useFreshOnShow(listMyTickets)
  return usePagedEndpoint(listMyTickets, member ? { show } : null)
}

export function useTicket(id: string) {
  useFreshOnShow(getTicket)
  return useEndpoint(getTicket, { id })
}

export const useCancelTicket = (id: string) => useStepOf(getTicket, cancelTicket, id)

/** The days of a window; null asks for nothing. */
export function useDays(windowId: string | null) {
  useFreshOnShow(showDays)
  return useEndpoint(showDays, windowId === null ? null : { windowId })
}

type Wish = Omit<InputOf<typeof takeTicket>, 'requestId'>

/** Taking a place: the same wish again is the same request, another wish is another one. */
export function useTakeTicket() {
  const [sent, setSent] = useState<{ wish: string; requestId: string } | null>(null)
  const take = useAction(takeTicket, (ticket) => [getTicket, { id: ticket.id }])
  return {
    ...take,
    run: (wish: Wish, onDone: (ticket: { id: string }) => void) => {
      const key = JSON.stringify(wish)
      const requestId = sent?.wish === key ? sent.requestId : newRequestId()
      setSent({ wish: key, requestId })
      take.run({ ...wish, requestId }, onDone)
    },
  }
}
