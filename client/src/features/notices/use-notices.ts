import type { InputOf } from '@shared/contract'
import {
  listNotices,
  listPostedNotices,
  listQuestionsToReview,
  listUnreached,
  searchNotices,
} from '@shared/notices/contracts'
import { posterRoles, reviewerRoles } from '@shared/notices/rules'
import type { RoleGrant } from '@shared/roles'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useMe } from '@/session/use-me'

export type Shown = InputOf<typeof listNotices>['show']
export type PostedShown = InputOf<typeof listPostedNotices>['show']

/** What concerns my homes and units; nothing is asked for while nobody is registered. */
export function useNotices(show: Shown) {
  const { member } = useMe()
  useFreshOnShow(listNotices)
  return usePagedEndpoint(listNotices, member ? { show } : null)
}

export const useNoticeSearch = (query: string) => useEndpoint(searchNotices, query === '' ? null : { query })

export function usePostedNotices(unitId: string | null, show: PostedShown) {
  useFreshOnShow(listPostedNotices)
  return usePagedEndpoint(listPostedNotices, unitId === null ? null : { unitId, show })
}

export function useUnreached(unitId: string | null) {
  useFreshOnShow(listUnreached)
  return useEndpoint(listUnreached, unitId === null ? null : { unitId })
}

export const useQuestionsToReview = (unitId: string | null) =>
  usePagedEndpoint(listQuestionsToReview, unitId === null ? null : { unitId })

const oneAUnit = (grants: readonly RoleGrant[]): RoleGrant[] =>
  grants.filter(({ unitId }, index) => grants.findIndex((grant) => grant.unitId === unitId) === index)

/** The roles in which I may post, one a unit. */
export const usePosting = (): RoleGrant[] =>
  oneAUnit(useMe().roles.filter(({ role }) => posterRoles.includes(role)))

/** The roles by which I look at texts that the content check left open, one a unit. */
export const useReviewing = (): RoleGrant[] =>
  oneAUnit(useMe().roles.filter(({ role }) => reviewerRoles.includes(role)))
