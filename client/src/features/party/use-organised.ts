import { useState } from 'react'
import { organiserRoles } from '@shared/party/rules'
import type { RoleGrant } from '@shared/roles'
import { useMe, type Session } from '@/session/use-me'

export interface Organised {
  session: Session
  /** The organisations that this person is the secretary of, each once. */
  orgs: RoleGrant[]
  org: RoleGrant | null
  choose: (orgId: string) => void
}

/** Whose members this person keeps: one of the organisations in which they hold the role. */
export function useOrganised(asked?: string): Organised {
  const session = useMe()
  const [chosen, choose] = useState<string | null>(asked ?? null)
  const held = session.roles.filter(({ role }) => organiserRoles.includes(role))
  const orgs = held.filter(({ unitId }, index) => held.findIndex((one) => one.unitId === unitId) === index)
  const org = orgs.find(({ unitId }) => unitId === chosen) ?? orgs[0] ?? null
  return { session, orgs, org, choose }
}
