import type { InputOf } from '@shared/contract'
import { listWork } from '@shared/direct-line/contracts'
import { handlerRoles } from '@shared/direct-line/rules'
import type { RoleGrant } from '@shared/roles'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { usePagedEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

export type WorkShown = InputOf<typeof listWork>['show']

/** The roles by which I handle cases, one a unit. */
export function useDesks(): RoleGrant[] {
  const desks = useMe().roles.filter(({ role }) => handlerRoles.includes(role))
  return desks.filter(({ unitId }, index) => desks.findIndex((desk) => desk.unitId === unitId) === index)
}

/** The cases of a unit that I handle; a null unit asks for nothing. */
export function useWork(unitId: string | null, show: WorkShown) {
  useFreshOnShow(listWork)
  return usePagedEndpoint(listWork, unitId === null ? null : { unitId, show })
}
