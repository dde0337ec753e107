import { householdIdOf, type Home } from '../../../shared/members/homes'
import { phoneTailOf } from '../../../shared/personal'
import type { Role, RoleGrant } from '../../../shared/roles'
import { addWorkdays } from '../../../shared/workdays'
import { derivedFrom, type Member } from '../../api/members/store'
import type { Unit } from '../../api/members/units-store'

interface HomeAt {
  entrance: Unit
  room: string
  state: Home['state']
  since: number
}

export const homeAt = ({ entrance, room, state, since }: HomeAt): Home => ({
  householdId: householdIdOf({ entranceId: entrance._id, room }),
  communityId: entrance.communityId ?? '',
  communityName: entrance.communityName ?? '',
  label: `${entrance.fullName} ${room}室`,
  unitIds: entrance.unitIds,
  state,
  requestedAt: since,
  confirmDueAt: addWorkdays(since, 2),
  declinedBecause: null,
})

/** A role in a unit of the tree, a partner unit or a party organisation. */
export const grantAt = (
  memberId: string,
  role: Role,
  unit: Pick<Unit, '_id' | 'fullName'>,
  from: number,
): RoleGrant => ({
  id: `${memberId}.${role}.${unit._id}`,
  role,
  unitId: unit._id,
  unitName: unit.fullName,
  from,
  until: null,
})

interface MemberOf {
  id: string
  openid: string
  name: string
  phone: string | null
  homes: Home[]
  roles: RoleGrant[]
  createdAt: number
}

/** A member's document, as registration and confirmation would have left it. */
export function memberOf({ id, ...given }: MemberOf): Member {
  const { dueAt, ...unitIds } = derivedFrom(given.homes)
  return {
    _id: id,
    id,
    ...given,
    phoneTail: phoneTailOf(given.phone),
    currentHouseholdId: given.homes[0]?.householdId ?? null,
    lastInboxAt: 0,
    inboxSeenAt: 0,
    revision: 1,
    requests: [],
    ...unitIds,
    ...(dueAt !== null && { confirmDueAt: dueAt, confirmRemindAt: dueAt }),
    outbox: [],
  }
}
