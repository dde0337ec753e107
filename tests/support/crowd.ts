import { counterRowsOf } from '../../cloudfunctions/local/seed/counters'
import { homeAt, memberOf } from '../../cloudfunctions/local/seed/members'
import { unitBelow } from '../../cloudfunctions/local/seed/units'
import { countsOfHousehold } from '../../cloudfunctions/kit/household-counts'
import { idFor } from '../../cloudfunctions/kit/ids'
import type { Unit } from '../../cloudfunctions/api/members/units-store'
import { templates } from '../../shared/templates'
import { DAY } from '../../shared/time'
import type { Community } from './community'

const ENTRANCES = 4

export interface Crowd {
  /** The grid that all of them live in. */
  unitId: string
  buildingId: string
  memberIds: string[]
  openids: string[]
}

/** Buildings of four entrances each, numbered through a grid of their own. */
function buildings(town: Community, count: number): { units: Unit[]; entrances: Unit[] } {
  const plan = { level: 'grid', id: 'happy.g9', name: '第九网格', order: 9 } as const
  const grid = unitBelow(town.units.get('happy')!, plan)
  const units = [grid]
  const entrances: Unit[] = []
  for (let number = 1; number <= count; number++) {
    const id = `happy.x${number}`
    const building = unitBelow(grid, {
      level: 'building',
      id,
      name: `${100 + number}号楼`,
      order: 100 + number,
    })
    units.push(building)
    for (let order = 1; order <= ENTRANCES; order++) {
      const entrance = { level: 'entrance', id: `${id}.e${order}`, name: `${order}单元`, order } as const
      entrances.push(unitBelow(building, entrance))
    }
  }
  return { units: [...units, ...entrances], entrances }
}

/** So many households of one confirmed person each, spread evenly over buildings of about 130. */
export async function crowd(town: Community, count: number): Promise<Crowd> {
  const { units, entrances } = buildings(town, Math.max(1, Math.round(count / 130)))
  for (const unit of units) town.units.set(unit._id, unit)
  const since = (await town.cloud.clock.now()) - 30 * DAY
  const people = Array.from({ length: count }, (_, number) => {
    const entrance = entrances[number % entrances.length]!
    const room = String(101 + Math.floor(number / entrances.length))
    const home = homeAt({ entrance, room, state: 'confirmed', since })
    const id = idFor('crowd', String(number))
    const openid = `openid-crowd-${number}`
    const member = memberOf({
      id,
      openid,
      name: '王秀兰',
      phone: null,
      homes: [home],
      roles: [],
      createdAt: since,
    })
    const household = {
      _id: home.householdId,
      entranceId: entrance._id,
      room,
      unitIds: entrance.unitIds,
      contactId: id,
      revision: 1,
    }
    return { member, household }
  })
  const rows = counterRowsOf(people.flatMap(({ household }) => countsOfHousehold(household)))
  const lines = [
    ...units.map((document) => ({ collection: 'units', document: { ...document } })),
    ...people.map(({ member }) => ({ collection: 'members', document: { ...member } })),
    ...people.map(({ household }) => ({ collection: 'households', document: household })),
    ...rows.map((row) => ({ collection: 'counters', document: { ...row } })),
  ]
  for (let from = 0; from < lines.length; from += 2_000)
    await town.cloud.import(lines.slice(from, from + 2_000))
  return {
    unitId: 'happy.g9',
    buildingId: 'happy.x1',
    memberIds: people.map(({ member }) => member._id),
    openids: people.map(({ member }) => member.openid),
  }
}

/** Every so many of them agree to one message on the phone. */
export async function someConsent(town: Community, { openids }: Crowd, every: number): Promise<string[]> {
  const agreed = openids.filter((_, place) => place % every === 0)
  for (const openid of agreed) await town.cloud.subscribe(openid, [templates.noticePosted.id])
  return agreed
}
