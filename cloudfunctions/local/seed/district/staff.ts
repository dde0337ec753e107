import type { Role } from '../../../../shared/roles'
import { DAY } from '../../../../shared/time'
import type { Member } from '../../../api/members/store'
import type { Unit } from '../../../api/members/units-store'
import { idFor } from '../../../kit/ids'
import { grantAt, memberOf } from '../members'
import { fullName } from '../names'
import { randomFor } from '../random'
import type { Community, District } from './units'

const COMMUNITY_WORKERS = 4
const OFFICERS = 4
const ADMINS = 2

/** 154 is a range that no operator has, so nobody's telephone rings. */
export const phoneFrom = (digits: number): string => `154${String(digits).padStart(8, '0')}`

/** Somebody paid to work in a unit, who lives elsewhere. */
export function staffMember(role: Role, unit: Unit, order: number, now: number): Member {
  const id = idFor('district', role, unit._id, String(order))
  const random = randomFor('staff', id)
  const since = now - random.int(400, 1500) * DAY
  return memberOf({
    id,
    openid: `demo-${role}-${unit._id}-${order}`,
    name: fullName(random, random.chance(0.8) ? 'middle' : 'younger'),
    phone: phoneFrom(random.int(0, 99_999_999)),
    homes: [],
    roles: [grantAt(id, role, unit, since + DAY)],
    createdAt: since,
  })
}

const several = (role: Role, unit: Unit, count: number, now: number): Member[] =>
  Array.from({ length: count }, (_, order) => staffMember(role, unit, order + 1, now))

/** Who handles the cases of a community: its grid workers in the order of its grids, its desk, its secretary. */
export interface Desk {
  gridWorkers: Member[]
  communityWorkers: Member[]
  secretary: Member
}

export const deskOf = ({ unit, grids }: Community, now: number): Desk => ({
  gridWorkers: grids.map((grid) => staffMember('gridWorker', grid.unit, 1, now)),
  communityWorkers: several('communityWorker', unit, COMMUNITY_WORKERS, now),
  secretary: staffMember('secretary', unit, 1, now),
})

export function* staffOf(district: District, now: number): Iterable<Member> {
  yield* several('admin', district.unit, ADMINS, now)
  for (const { unit, communities } of district.subdistricts) {
    yield* several('subdistrictOfficer', unit, OFFICERS, now)
    for (const community of communities) {
      const { secretary, communityWorkers, gridWorkers } = deskOf(community, now)
      yield secretary
      yield* communityWorkers
      yield* gridWorkers
    }
  }
}
