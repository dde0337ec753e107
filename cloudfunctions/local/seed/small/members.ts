import type { Home } from '../../../../shared/members/homes'
import { roleNames } from '../../../../shared/roles'
import { DAY, HOUR } from '../../../../shared/time'
import type { Household, Unit } from '../../../api/members/units-store'
import type { Member } from '../../../api/members/store'
import type { PartyOrg } from '../../../api/party/store'
import { idFor } from '../../../kit/ids'
import type { Identity } from '../../identities'
import { grantAt, homeAt, memberOf } from '../members'
import type { Moments } from '../moments'
import { smallPartners } from './partners'
import { smallPartyOf, smallPartyOrgs } from './party'
import { people, type PersonKey, type PersonPlan } from './people'

const keys = Object.keys(people) as PersonKey[]

type Units = ReadonlyMap<string, Unit>
export type SmallMembers = Readonly<Record<PersonKey, Member>>

function unitNamed(units: Units, id: string): Unit {
  const unit = units.get(id)
  if (!unit) throw new Error(`the small demo has no unit ${id}`)
  return unit
}

/** Where roles are held: units of the tree, partner units and party organisations. */
function placesOf(
  units: Units,
  made: ReadonlyMap<string, PartyOrg>,
): ReadonlyMap<string, Pick<Unit, '_id' | 'fullName'>> {
  const partners = smallPartners(units).map(({ _id, name }) => [_id, { _id, fullName: name }] as const)
  const orgs = [...made.values()].map(({ _id, name }) => [_id, { _id, fullName: name }] as const)
  return new Map([...units, ...partners, ...orgs])
}

const openidOf = (key: string): string =>
  `demo-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

type HomePlan = NonNullable<PersonPlan['homes']>[number]

function homeOf(plan: HomePlan, units: Units, registeredAt: number, moments: Moments): Home {
  const [entranceId, room, wish] = plan
  const entrance = unitNamed(units, entranceId)
  if (wish === undefined) return homeAt({ entrance, room, state: 'confirmed', since: registeredAt })
  if (wish === 'pending') return homeAt({ entrance, room, state: 'pending', since: moments.ago(3 * HOUR) })
  // Past two working days even when the longest holiday began on the day after.
  const overdueSince = moments.daysAgo(14, '19:30')
  if (wish === 'overdue') return homeAt({ entrance, room, state: 'pending', since: overdueSince })
  const declined = homeAt({ entrance, room, state: 'declined', since: registeredAt })
  return { ...declined, declinedBecause: '403 室登记的是另一户，请核对房号后再登记' }
}

/** Everybody as they registered, some months apart. */
export function smallMembers(units: Units, moments: Moments): SmallMembers {
  const made = smallPartyOrgs(units)
  const places = placesOf(units, made)
  const members = keys.map((key, index) => {
    const plan: PersonPlan = people[key]
    const id = idFor('demo', 'member', key)
    const registeredAt = moments.daysAgo(400 - index * 11, '10:15')
    const homes = (plan.homes ?? []).map((home) => homeOf(home, units, registeredAt, moments))
    const member = memberOf({
      id,
      openid: openidOf(key),
      name: plan.name,
      phone: `138000${String(index + 1).padStart(5, '0')}`,
      homes,
      roles: plan.role ? [grantAt(id, plan.role[0], places.get(plan.role[1])!, registeredAt + DAY)] : [],
      createdAt: homes[0]?.requestedAt ?? registeredAt,
    })
    return [key, { ...member, ...smallPartyOf(key, member, { made, moments }) }] as const
  })
  return Object.fromEntries(members) as Record<PersonKey, Member>
}

/** The households of confirmed homes; who registered first speaks for each. */
export function householdsOf(members: readonly Member[]): Household[] {
  const households = new Map<string, Household>()
  for (const { _id, homes } of members) {
    for (const { householdId, unitIds, state } of homes) {
      if (state !== 'confirmed' || households.has(householdId)) continue
      const entranceId = unitIds.at(-1) ?? ''
      const room = householdId.slice(entranceId.length + 1)
      households.set(householdId, {
        _id: householdId,
        entranceId,
        room,
        unitIds,
        contactId: _id,
        revision: 1,
      })
    }
  }
  return [...households.values()]
}

/** Rooms in which nobody has registered yet, with a door to knock at: they are known from the paper list. */
const quietRooms = ['102', '202', '302', '402']

/** The households of registered people, and of those who aren't registered. */
export function allHouseholds(members: readonly Member[], units: Units): Household[] {
  const registered = householdsOf(members)
  const taken = new Set(members.flatMap(({ homes }) => homes.map(({ householdId }) => householdId)))
  const entrances = [...units.values()].filter(({ level }) => level === 'entrance')
  const quiet = entrances.flatMap(({ _id: entranceId, unitIds }) =>
    quietRooms.map((room) => ({
      _id: `${entranceId}.${room}`,
      entranceId,
      room,
      unitIds,
      contactId: null,
      revision: 1,
    })),
  )
  return [...registered, ...quiet.filter(({ _id }) => !taken.has(_id))].sort((a, b) =>
    a._id < b._id ? -1 : 1,
  )
}

/** Who they are, in a line: `楼栋长 · 幸福里社区 3号楼`. */
function noteOf(member: Member, remark: string | undefined): string {
  const [grant] = member.roles
  const place = grant ? grant.unitName : (member.homes[0]?.label ?? '')
  const standing = grant ? roleNames[grant.role] : '居民'
  return [standing, place, remark].filter(Boolean).join(' · ')
}

export function smallIdentities(members: SmallMembers): Identity[] {
  const registered = keys.map((key) => {
    const { openid, name, phone } = members[key]
    const { remark }: PersonPlan = people[key]
    return { openid, name, note: noteOf(members[key], remark), ...(phone !== null && { phone }) }
  })
  const newcomer = { openid: 'demo-newcomer', name: '新来的人', note: '还没有登记，从登记住处开始' }
  return [...registered, { ...newcomer, phone: '13800009999' }]
}
