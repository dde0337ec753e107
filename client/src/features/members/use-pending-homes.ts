import { useState } from 'react'
import { listPendingHomes } from '@shared/members/contracts'
import { confirmingRoles, decideHomeRefusal } from '@shared/members/rules'
import type { MemberReason } from '@shared/members/reasons'
import type { PendingHome } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
import { useMe, type Session } from '@/session/use-me'

export interface PendingHomes {
  session: Session
  /** Units in which this person may confirm, each once. */
  units: RoleGrant[]
  unit: RoleGrant | null
  choose: (unitId: string) => void
  pending: PagedReading<PendingHome>
  reasonAgainst: (pending: PendingHome) => MemberReason | null
}

const eachUnitOnce = (grants: readonly RoleGrant[]) =>
  grants.filter((grant, index) => grants.findIndex(({ unitId }) => unitId === grant.unitId) === index)

/** Who waits to be confirmed in the units this person answers for. */
export function usePendingHomes(): PendingHomes {
  const session = useMe()
  const [chosen, choose] = useState<string | null>(null)
  const units = eachUnitOnce(session.roles.filter(({ role }) => confirmingRoles.includes(role)))
  const unit = units.find(({ unitId }) => unitId === chosen) ?? units[0] ?? null
  const pending = usePagedEndpoint(listPendingHomes, unit && { unitId: unit.unitId })

  const reasonAgainst = ({ householdId }: PendingHome) => {
    if (!session.member || !unit) return null
    const home = { householdId, unitIds: [unit.unitId], state: 'pending' as const }
    return decideHomeRefusal(home, session.member, serverNow())
  }
  return { session, units, unit, choose, pending, reasonAgainst }
}
