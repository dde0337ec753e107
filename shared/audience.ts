import type { Audience } from './contract'
import type { Reason } from './errors'
import { isConfirmed } from './members/rules'
import type { Actor } from './members/schema'
import { isInForce } from './roles'

/** Why this endpoint isn't for this caller, before anything is read; null when it is. The client asks too. */
export function audienceRefusal(
  audience: readonly Audience[],
  actor: Pick<Actor, 'homes' | 'roles'> | null,
  now: number,
): Reason | null {
  if (audience.includes('anyone')) return null
  if (!actor) return 'core.not_registered'
  if (audience.includes('resident')) return null
  if (audience.includes('confirmedResident') && isConfirmed(actor)) return null
  const holdsOne = actor.roles.some((grant) => audience.includes(grant.role) && isInForce(grant, now))
  if (holdsOne) return null
  return audience.includes('confirmedResident') ? 'core.not_confirmed' : 'core.role_missing'
}
