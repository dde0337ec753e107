import { AppError } from '../../shared/errors'
import { levelOfRole } from '../../shared/members/units'
import { holdsRole, isInForce, type Role } from '../../shared/roles'
import { partnerOf } from './members/partner-units-store'
import { unitOf } from './members/units-store'
import type { Member } from './members/store'
import { orgOf } from './party/store'

/**
 * Whether somebody holds one of these roles in a unit or in one above it; a partner unit lies in the one it hangs
 * under, a party organisation in the one it is linked to. The unit is only read when it isn't the very one that a role names.
 */
export async function holdsRoleAt(
  actor: Member,
  roles: readonly Role[],
  unitId: string,
  now: number,
): Promise<boolean> {
  const holdsItThere = actor.roles.some(
    (grant) => grant.unitId === unitId && roles.includes(grant.role) && isInForce(grant, now),
  )
  if (holdsItThere) return true
  const unit = (await unitOf(unitId, now)) ?? (await partnerOf(unitId, now)) ?? (await orgOf(unitId, now))
  return unit !== null && holdsRole(actor.roles, roles, unit.unitIds, now)
}

/** Refuses a list of a unit in which the caller holds none of these roles, nor in one above it. */
export async function requireRole(
  actor: Member,
  roles: readonly Role[],
  unitId: string,
  now: number,
): Promise<void> {
  if (!(await holdsRoleAt(actor, roles, unitId, now))) {
    throw new AppError({ code: 'FORBIDDEN', reason: 'members.outside_scope' })
  }
}

/** The units of a member's homes and roles, with all above them: what is published to one of these concerns them. */
export async function unitsAround({ homes, roles }: Member, now: number): Promise<string[]> {
  const lived = homes.filter((home) => home.state !== 'declined').flatMap((home) => home.unitIds)
  const held = await Promise.all(
    roles
      .filter((grant) => isInForce(grant, now) && levelOfRole[grant.role] !== 'partyOrg')
      .map((grant) => unitOf(grant.unitId, now)),
  )
  return [...new Set([...lived, ...held.flatMap((unit) => unit?.unitIds ?? [])])]
}
