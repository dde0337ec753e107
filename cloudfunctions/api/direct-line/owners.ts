import type { Relation } from '../../../shared/direct-line/schema'
import { idFor } from '../../kit/ids'
import type { Addressee } from '../../kit/outbox'
import type { Member } from '../members/store'
import type { Appeal } from './appeal'

/**
 * Somebody known by their household and name alone, for whom somebody else filed. Whoever is confirmed in that home
 * under that name, now or later, owns the case.
 */
export const residentId = (householdId: string, name: string): string => idFor('resident', householdId, name)

/** Every id under which this member owns cases. */
export const ownerIdsOf = (member: Pick<Member, '_id' | 'name' | 'homes'>): string[] => [
  member._id,
  ...member.homes
    .filter((home) => home.state === 'confirmed')
    .map((home) => residentId(home.householdId, member.name)),
]

type Standing = Pick<Appeal, 'ownerId' | 'householdId' | 'agent' | 'excludedIds'>

export const standingFields = ['ownerId', 'householdId', 'agent', 'excludedIds'] as const

/** How this member stands to the case. */
export function relationOf(appeal: Standing, member: Pick<Member, '_id' | 'name' | 'homes'>): Relation {
  if (ownerIdsOf(member).includes(appeal.ownerId)) return 'owner'
  if (appeal.agent?.memberId === member._id) return 'agent'
  if (appeal.excludedIds.includes(member._id)) return 'named'
  const sharesHousehold = member.homes.some((home) => home.householdId === appeal.householdId)
  return sharesHousehold ? 'household' : 'none'
}

/** Where the owner is told: a member, or whoever lives there under that name. */
export const ownerAddress = ({
  ownerId,
  ownerName,
  householdId,
  agent,
}: Pick<Appeal, 'ownerId' | 'ownerName' | 'householdId' | 'agent'>): Addressee =>
  agent && householdId ? { resident: { householdId, name: ownerName } } : { memberId: ownerId }
