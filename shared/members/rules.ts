import { hasEnded, holdsRole, type Role, type RoleGrant } from '../roles'
import { MAX_HOMES, type Home } from './homes'
import type { MemberReason } from './reasons'
import { levelOfRole, type PlaceLevel } from './units'
import type { Actor } from './schema'

/** The building leader confirms a home, or anyone above (product.md, "Units, homes, roles"). */
export const confirmingRoles: readonly Role[] = [
  'buildingLeader',
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
  'admin',
]

export const isConfirmed = (actor: Pick<Actor, 'homes'>): boolean =>
  actor.homes.some((home) => home.state === 'confirmed')

/** Why this member may not add this home, or null when they may. */
export function addHomeRefusal(homes: readonly Home[], householdId: string): MemberReason | null {
  const existing = homes.find((home) => home.householdId === householdId)
  if (existing && existing.state !== 'declined') return 'members.home_exists'
  if (!existing && homes.length >= MAX_HOMES) return 'members.too_many_homes'
  return null
}

/** Why this person may not confirm or decline that home, or null when they may. */
export function decideHomeRefusal(
  home: Pick<Home, 'householdId' | 'unitIds' | 'state'> | undefined,
  actor: Actor,
  now: number,
): MemberReason | null {
  if (!home) return 'members.home_missing'
  if (!holdsRole(actor.roles, confirmingRoles, home.unitIds, now)) return 'members.outside_scope'
  if (actor.homes.some((own) => own.householdId === home.householdId)) return 'members.own_home'
  if (home.state !== 'pending') return 'members.home_not_pending'
  return null
}

/** Why that role can't be given in that unit, or null when it can. */
export function grantRoleRefusal(
  holder: Pick<Actor, 'roles'>,
  grant: { role: Role; unitId: string; level: PlaceLevel; until: number | null },
  now: number,
): MemberReason | null {
  if (levelOfRole[grant.role] !== grant.level) return 'members.role_level'
  if (grant.until !== null && grant.until <= now) return 'members.role_until_passed'
  // Whoever was faster may have given it an instant later than our own clock reading: what hasn't ended is held.
  const holdsItAlready = holder.roles.some(
    (held) => held.role === grant.role && held.unitId === grant.unitId && !hasEnded(held, now),
  )
  return holdsItAlready ? 'members.role_exists' : null
}

/** Why that role can't be ended by this administrator, or null when it can: a district is never left without one. */
export function endRoleRefusal(
  admin: Pick<Actor, 'id'>,
  holder: Pick<Actor, 'id'>,
  grant: RoleGrant,
): MemberReason | null {
  return holder.id === admin.id && grant.role === 'admin' ? 'members.own_admin_role' : null
}

/** Why an ending role's work can't go to that person, or null when it can (or nobody was named). */
export function handOverRefusal(
  holder: Pick<Actor, 'id'>,
  successor: Pick<Actor, 'id' | 'roles'> | null,
  grant: RoleGrant,
  now: number,
): MemberReason | null {
  if (!successor) return null
  if (successor.id === holder.id) return 'members.hand_over_to_self'
  const holdsTheSame = holdsRole(successor.roles, [grant.role], [grant.unitId], now)
  return holdsTheSame ? null : 'members.hand_over_without_role'
}
