import { me } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { isInForce, type RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint, type Reading } from '@/cloud/use-endpoint'

export interface Session {
  reading: Reading<{ member: Me | null }>
  /** Null until it is known, and for somebody who hasn't registered. */
  member: Me | null
  /** Roles that hold now. */
  roles: RoleGrant[]
  /** Whether the first tab is their desk. */
  isStaff: boolean
}

/** Who I am. */
export function useMe(): Session {
  const reading = useEndpoint(me, {})
  const member = reading.data?.member ?? null
  const roles = member?.roles.filter((grant) => isInForce(grant, serverNow())) ?? []
  return { reading, member, roles, isStaff: roles.length > 0 }
}
