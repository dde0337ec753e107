import type { InputOf } from '@shared/contract'
import { handlerRoles } from '@shared/direct-line/rules'
import { listWork } from '@shared/direct-line/staff-contracts'
import type { Role, RoleGrant } from '@shared/roles'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

export type WorkShown = InputOf<typeof listWork>['show']

const deskRoles: readonly Role[] = [...handlerRoles, 'partnerLiaison']

/** The roles by which I handle cases or am called in to them, one a unit. */
export function useDesks(): RoleGrant[] {
  const desks = useMe().roles.filter(({ role }) => deskRoles.includes(role))
  return desks.filter(({ unitId }, index) => desks.findIndex((desk) => desk.unitId === unitId) === index)
}

/** Settings belong to a community, which a grid worker's role doesn't name. */
export const keepsSettings = (role: Role): boolean => handlerRoles.includes(role) && role !== 'gridWorker'

/** The cases of a unit that I handle; a null unit asks for nothing. */
export function useWork(unitId: string | null, show: WorkShown) {
  useFreshOnShow(listWork)
  return usePagedEndpoint(listWork, unitId === null ? null : { unitId, show })
}
