import { useEffect } from 'react'
import type { Endpoint, InputOf } from '@shared/contract'
import { getActivity, listMyActivities, showMonth } from '@shared/org-life/contracts'
import { organiserRoles } from '@shared/org-life/rules'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'
import { useMe } from '@/session/use-me'

export type MonthAsked = Omit<InputOf<typeof showMonth>, 'cursor'>
export type MineShown = InputOf<typeof listMyActivities>['show']

/** The whole month of a unit, page after page: a day is empty only once all of its month is there. */
export function useMonth(asked: MonthAsked) {
  useFreshOnShow(showMonth)
  const reading = usePagedEndpoint(showMonth, asked)
  const { hasMore, isLoadingMore, error, loadMore } = reading
  useEffect(() => {
    if (hasMore && !isLoadingMore && !error) loadMore()
  })
  return reading
}

/** Those that I signed up for; nothing is asked for while nobody is registered. */
export function useMyActivities(show: MineShown) {
  const { member } = useMe()
  useFreshOnShow(listMyActivities)
  return usePagedEndpoint(listMyActivities, member ? { show } : null)
}

export function useActivity(id: string) {
  useFreshOnShow(getActivity)
  return useEndpoint(getActivity, id === '' ? null : { id })
}

type Step = Endpoint & { readonly output: typeof getActivity.output }

/** A step of one activity, whose answer is the activity as this person sees it from now on. */
export const useStep = <E extends Step>(contract: E, id: string) => useStepOf(getActivity, contract, id)

/** Whether I may hold a role in which activities are arranged. */
export const useIsOrganiser = (): boolean => useMe().roles.some(({ role }) => organiserRoles.includes(role))
