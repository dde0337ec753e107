import { endRole, listMembers, showOpenWork } from '@shared/members/contracts'
import { handOverRefusal } from '@shared/members/rules'
import type { MemberCard, OpenWork } from '@shared/members/schema'
import type { RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint, usePagedEndpoint, type PagedReading, type Reading } from '@/cloud/use-endpoint'
import { useWrite } from './use-write'

export interface Ending {
  work: Reading<OpenWork>
  holders: PagedReading<MemberCard>
  /** Those who hold the same role in the same unit, and may take the work. */
  successors: MemberCard[]
  ending: ReturnType<typeof useWrite<typeof endRole>>
}

/** What a role leaves open, and to whom it can go. */
export function useEndRole(person: MemberCard, grant: RoleGrant): Ending {
  const work = useEndpoint(showOpenWork, { memberId: person.id, grantId: grant.id })
  const holders = usePagedEndpoint(listMembers, { unitId: grant.unitId, show: 'roleHolders', name: null })
  const now = serverNow()
  const successors = (holders.items ?? []).filter(
    (candidate) => handOverRefusal(person, candidate, grant, now) === null,
  )
  return { work, holders, successors, ending: useWrite(endRole) }
}
