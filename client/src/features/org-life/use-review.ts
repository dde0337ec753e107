import { useState } from 'react'
import type { InputOf, OutputOf } from '@shared/contract'
import { listToReview, reviewActivity } from '@shared/org-life/contracts'
import { listRecordsToReview, reviewRecord } from '@shared/org-life/review-contracts'
import { reviewerRoles } from '@shared/org-life/rules'
import type { RoleGrant } from '@shared/roles'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
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

/** What records of the unit's activities have open, the oldest first. */
export function useRecordsToReview(unitId: string | null) {
  useFreshOnShow(listRecordsToReview)
  return usePagedEndpoint(listRecordsToReview, unitId === null ? null : { unitId })
}

/** `3 个`, with a plus where there are more than were read; null before anything was. */
export function countText({ items, hasMore }: Pick<PagedReading<unknown>, 'items' | 'hasMore'>) {
  return items === undefined ? null : `${items.length}${hasMore ? '+' : ''} 个`
}

/** A verdict on one text, under one request id: whoever taps again after a lost answer finds the first one. */
export function useVerdict(id: string) {
  const [requestId] = useState(newRequestId)
  const action = useAction(reviewActivity)
  return { ...action, run: (verdict: 'passed' | 'risky') => action.run({ id, requestId, verdict }) }
}

/** Verdicts on the parts of one record; a part that was rewritten meanwhile is refused and looked at anew. */
export function useRecordVerdict(id: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(reviewRecord)
  const run = (verdicts: InputOf<typeof reviewRecord>['verdicts']) =>
    action.run({ id, requestId, verdicts }, () => setRequestId(newRequestId()))
  return { ...action, run }
}
