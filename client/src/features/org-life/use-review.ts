import { useState } from 'react'
import type { OutputOf } from '@shared/contract'
import { listToReview, reviewActivity } from '@shared/org-life/contracts'
import { reviewerRoles } from '@shared/org-life/rules'
import type { RoleGrant } from '@shared/roles'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useMe } from '@/session/use-me'

export type ActivityToReview = OutputOf<typeof listToReview>['items'][number]

/** The roles by which I look at texts that the content check left open, one a unit. */
export const useReviewing = (): RoleGrant[] =>
  useMe()
    .roles.filter(({ role }) => reviewerRoles.includes(role))
    .filter(({ unitId }, index, all) => all.findIndex((grant) => grant.unitId === unitId) === index)

/** What waits in a unit and below it; a null unit asks for nothing. */
export function useToReview(unitId: string | null) {
  useFreshOnShow(listToReview)
  return usePagedEndpoint(listToReview, unitId === null ? null : { unitId })
}

/** `3 个`, with a plus where there are more than were read; null before anything was. */
export function countText({ items, hasMore }: Pick<ReturnType<typeof useToReview>, 'items' | 'hasMore'>) {
  return items === undefined ? null : `${items.length}${hasMore ? '+' : ''} 个`
}

/** A verdict on one text, under one request id: whoever taps again after a lost answer finds the first one. */
export function useVerdict(id: string) {
  const [requestId] = useState(newRequestId)
  const action = useAction(reviewActivity)
  return { ...action, run: (verdict: 'passed' | 'risky') => action.run({ id, requestId, verdict }) }
}
