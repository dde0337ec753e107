import { exportRoles } from '@shared/exports/rules'
import { handlerRoles } from '@shared/direct-line/rules'
import type { Role, RoleGrant } from '@shared/roles'
import { useMe } from '@/session/use-me'

const rolesAbove: readonly Role[] = ['subdistrictOfficer', 'admin']

/** A unit whose figures I may look at. */
export interface UnitLooked {
  id: string
  name: string
}

/** The roles by which I see the cases behind the figures, one a unit. */
export function useHandling(): RoleGrant[] {
  const grants = useMe().roles.filter(({ role }) => handlerRoles.includes(role))
  return grants.filter(({ unitId }, index) => grants.findIndex((one) => one.unitId === unitId) === index)
}

/** Whether the cases of that unit are mine to see: figures of a community that I only live in show the published ones. */
export function useHandles(unitId: string): boolean {
  const { member } = useMe()
  const handling = useHandling()
  const livesThere = member?.homes.some(({ communityId }) => communityId === unitId) ?? false
  return handling.some((grant) => grant.unitId === unitId || rolesAbove.includes(grant.role) || !livesThere)
}

/** Units of my roles first, then the communities that I live in. */
export function useUnits(): UnitLooked[] {
  const { member } = useMe()
  const roles = useHandling().map(({ unitId, unitName }) => ({ id: unitId, name: unitName }))
  const homes = (member?.homes ?? [])
    .filter(({ state }) => state !== 'declined')
    .map(({ communityId, communityName }) => ({ id: communityId, name: communityName }))
  return [...roles, ...homes].filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
}

/** Whether I may take the cases behind the figures home. */
export const useMayExport = (): boolean =>
  useMe().roles.some(({ role }) => exportRoles.appeals.includes(role))
