import type { InputOf } from '@shared/contract'
import { listMatters, listUnitMatters } from '@shared/matters/contracts'
import { publisherRoles, reviewerRoles } from '@shared/matters/rules'
import type { RoleGrant } from '@shared/roles'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

export type Shown = InputOf<typeof listMatters>['show']
export type UnitShown = InputOf<typeof listUnitMatters>['show']

/** Matters on which my homes or units are heard; nothing is asked for while nobody is registered. */
export function useMatters(show: Shown) {
  const { member } = useMe()
  useFreshOnShow(listMatters)
  return usePagedEndpoint(listMatters, member ? { show } : null)
}

/** What was published to a unit and below it; a null unit asks for nothing. */
export function useUnitMatters(unitId: string | null, show: UnitShown) {
  useFreshOnShow(listUnitMatters)
  return usePagedEndpoint(listUnitMatters, unitId === null ? null : { unitId, show })
}

const oneAUnit = (grants: readonly RoleGrant[]): RoleGrant[] =>
  grants.filter(({ unitId }, index) => grants.findIndex((grant) => grant.unitId === unitId) === index)

/** The roles by which I look after matters, one a unit. */
export const useReviewing = (): RoleGrant[] =>
  oneAUnit(useMe().roles.filter(({ role }) => reviewerRoles.includes(role)))

/** The roles by which I may publish one. */
export const usePublishing = (): RoleGrant[] =>
  oneAUnit(useMe().roles.filter(({ role }) => publisherRoles.includes(role)))
