import { createHash, randomUUID } from 'node:crypto'
import type { Endpoint, InputOf, OutputOf } from '../../shared/contract'
import { AppError, type Envelope } from '../../shared/errors'
import type { Role } from '../../shared/roles'
import { grantAt, homeAt, memberOf } from '../../cloudfunctions/local/seed/members'
import { unitBelow } from '../../cloudfunctions/local/seed/units'
import type { PartnerUnit } from '../../cloudfunctions/api/members/partner-units-store'
import type { Unit } from '../../cloudfunctions/api/members/units-store'
import { partyTree } from './party'
import { MONDAY_MORNING } from './moments'
import { startCloud, type Cloud, type Figures } from './cloud'

/** Of the timer, until all is delivered. */
const MOST_RUNS = 10

/** Somebody with a phone: calls endpoints as the mini-program does. */
export interface Person {
  readonly id: string
  readonly openid: string
  /** The figures of the last call. */
  report: Figures | null
  call<E extends Endpoint>(contract: E, input: InputOf<E>): Promise<OutputOf<E>>
  photo(bytes?: Uint8Array, extension?: string): Promise<string>
}

type Line = { collection: string; document: Record<string, unknown> }

/** The units of two communities in one subdistrict; each building has one entrance, `<building>.e1`. */
function unitTree(): Map<string, Unit> {
  const units = new Map<string, Unit>()
  const put = (parentId: string | null, level: Unit['level'], id: string, name: string, order = 1) =>
    units.set(id, unitBelow(parentId === null ? null : units.get(parentId)!, { level, id, name, order }))
  put(null, 'district', 'd1', '和平区')
  put('d1', 'subdistrict', 's1', '南门街道')
  for (const [community, name] of [
    ['happy', '幸福里社区'],
    ['locust', '槐荫社区'],
  ] as const) {
    put('s1', 'community', community, name)
    put(community, 'grid', `${community}.g1`, '第一网格')
    for (const number of [1, 2]) {
      const building = `${community}.b${number}`
      put(`${community}.g1`, 'building', building, `${number}号楼`, number)
      put(building, 'entrance', `${building}.e1`, '1单元')
    }
  }
  return units
}

/** A property company and an owners' committee in the first community, and the subdistrict's own police station. */
const inFirstCommunity: readonly PartnerUnit[] = [
  { _id: 'property-happy', kind: 'property', name: '幸福里物业' },
  { _id: 'owners-happy', kind: 'ownersCommittee', name: '幸福里业委会' },
].map((partner) => ({
  ...(partner as Pick<PartnerUnit, '_id' | 'kind' | 'name'>),
  parentId: 'happy',
  unitIds: ['d1', 's1', 'happy'],
  unitName: '幸福里社区',
  revision: 1,
}))
const police: PartnerUnit = {
  _id: 'police',
  kind: 'agency',
  name: '南门派出所',
  parentId: 's1',
  unitIds: ['d1', 's1'],
  unitName: '南门街道',
  revision: 1,
}
const partners: readonly PartnerUnit[] = [...inFirstCommunity, police]

const partyOrgs = partyTree({
  units: unitTree(),
  partners: new Map(partners.map((partner) => [partner._id, partner])),
})

/** 26 characters of the alphabet that members' ids are made of. */
function memberId(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  const letters: Record<string, string> = { 0: 'g', 1: 'h', 8: 'i', 9: 'j' }
  return hex.replace(/[0189]/g, (digit) => letters[digit]!).slice(0, 26)
}

const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
])

export class Community {
  readonly units = unitTree()
  private people = 0

  constructor(readonly cloud: Cloud) {}

  /** Somebody whose document is there already. */
  person(id: string, openid: string): Person {
    const { cloud } = this
    const person: Person = {
      id,
      openid,
      report: null,
      async call(contract, input) {
        const event = { name: contract.name, input }
        const { reply, report } = await cloud.invoke<Envelope<never>>('api', event, openid)
        person.report = report
        if (!reply.ok) throw new AppError(reply.error)
        return reply.data
      },
      photo: (bytes = JPEG, extension = 'jpg') =>
        cloud.upload(`photos/${id}/${randomUUID()}.${extension}`, bytes, openid),
    }
    return person
  }

  /** Somebody who has never registered. */
  stranger(): Person {
    this.people++
    return this.person('', `openid-stranger-${this.people}`)
  }

  /** A unit of the tree, a partner unit or a party organisation. */
  private placeOf(unitId: string): Pick<Unit, '_id' | 'fullName'> {
    const named = [...partners, ...partyOrgs].find(({ _id }) => _id === unitId)
    return named ? { _id: named._id, fullName: named.name } : this.units.get(unitId)!
  }

  private async member(given: {
    name: string
    at?: string
    state?: 'pending' | 'confirmed'
    room?: string
    role?: [Role, string]
    phone?: string | null
  }): Promise<Person> {
    this.people++
    const id = memberId(`${this.people}${given.name}`)
    const openid = `openid-${this.people}-${id}`
    const since = await this.cloud.clock.now()
    const entrance = given.at === undefined ? undefined : this.units.get(`${given.at}.e1`)
    const room = given.room ?? String(100 + this.people)
    const homes = entrance ? [homeAt({ entrance, room, state: given.state ?? 'confirmed', since })] : []
    const roles = given.role ? [grantAt(id, given.role[0], this.placeOf(given.role[1]), since - 1)] : []
    const document = memberOf({
      id,
      openid,
      name: given.name,
      phone: given.phone ?? null,
      homes,
      roles,
      createdAt: since,
    })
    await this.cloud.import([{ collection: 'members', document: { ...document } }])
    return this.person(id, openid)
  }

  /** A confirmed resident of a building (`happy.b1`). */
  resident(at = 'happy.b1', options: { room?: string; name?: string; phone?: string } = {}): Promise<Person> {
    return this.member({ name: '王秀兰', at, ...options })
  }

  /** A resident whose home nobody has confirmed yet. */
  newcomer(at = 'happy.b1'): Promise<Person> {
    return this.member({ name: '刘洋', at, state: 'pending' })
  }

  /** Somebody who holds a role in a unit and lives elsewhere; `livingAt` gives them a home. */
  holder(role: Role, unitId: string, livingAt?: { at: string; room: string }): Promise<Person> {
    return this.member({ name: '陈建国', role: [role, unitId], ...livingAt })
  }

  secretary(community = 'happy'): Promise<Person> {
    return this.holder('secretary', community)
  }

  leader(building = 'happy.b1'): Promise<Person> {
    return this.holder('buildingLeader', building)
  }

  /** Who answers for a partner unit: the property company's, unless another is named. */
  liaison(partnerId = 'property-happy'): Promise<Person> {
    return this.holder('partnerLiaison', partnerId)
  }

  admin(): Promise<Person> {
    return this.holder('admin', 'd1')
  }

  /** Delivers what is in the outboxes, as the timer does each minute; on a busy machine one run may not get through. */
  async settle(): Promise<void> {
    for (let run = 0; run < MOST_RUNS; run++) {
      const { reply } = await this.cloud.runTimer<{ isAllDelivered: boolean }>('jobs')
      if (reply.isAllDelivered) return
    }
  }

  async documentsOf(collection: string): Promise<Record<string, unknown>[]> {
    return (await this.cloud.dump())
      .filter((line) => line.collection === collection)
      .map((line) => line.document)
  }

  stop(): Promise<void> {
    return this.cloud.stop()
  }
}

/** A small community on a cloud of its own, on a Monday at nine. */
export async function community(): Promise<Community> {
  const cloud = await startCloud()
  const town = new Community(cloud)
  await cloud.clock.set(MONDAY_MORNING)
  const units: Line[] = [...town.units.values()].map((unit) => ({
    collection: 'units',
    document: { ...unit },
  }))
  await cloud.import(units)
  await cloud.import(partners.map((partner) => ({ collection: 'partnerUnits', document: { ...partner } })))
  await cloud.import(partyOrgs.map((org) => ({ collection: 'partyOrgs', document: { ...org } })))
  return town
}
