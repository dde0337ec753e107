import type { Actor } from '../members/schema'
import { holdsRole, type Level, type Role } from '../roles'
import type { CentreReason } from './reasons'

/** Who runs a service centre of their unit, or of one below it. */
export const centreStaffRoles: readonly Role[] = ['communityWorker', 'secretary', 'subdistrictOfficer']

/** Whether this person runs what lies in these units. */
export const isCentreStaff = (
  { unitIds }: { readonly unitIds: readonly string[] },
  actor: Pick<Actor, 'roles'>,
  now: number,
): boolean => holdsRole(actor.roles, centreStaffRoles, unitIds, now)

/** Why this person may not set up or change a centre of that unit, or null when they may. */
export function saveCentreRefusal(
  unit: { readonly level: Level; readonly unitIds: readonly string[] },
  actor: Pick<Actor, 'roles'>,
  now: number,
): CentreReason | null {
  if (unit.level !== 'community' && unit.level !== 'subdistrict') return 'centre.wrong_level'
  return isCentreStaff(unit, actor, now) ? null : 'centre.outside_unit'
}
