import { AppError } from '../../shared/errors'
import { holdsRole, isInForce, type Role } from '../../shared/roles'
import { unitOf } from './members/units-store'
import type { Member } from './members/store'

/**
 * Refuses a list of a unit in which the caller holds none of these roles, nor in one above it. The unit is only read
 * when it isn't the very one that a role names.
 */
export async function requireRole(
  actor: Member,
  roles: readonly Role[],
  unitId: string,
  now: number,
): Promise<void> {
  const holdsItThere = actor.roles.some(
    (grant) => grant.unitId === unitId && roles.includes(grant.role) && isInForce(grant, now),
  )
  if (holdsItThere) return
  const unit = await unitOf(unitId, now)
  if (!unit || !holdsRole(actor.roles, roles, unit.unitIds, now)) {
    throw new AppError({ code: 'FORBIDDEN', reason: 'members.outside_scope' })
  }
}
