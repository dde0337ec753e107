import type { Home } from '../../../../shared/members/homes'
import type { RoleGrant } from '../../../../shared/roles'
import { DAY, HOUR } from '../../../../shared/time'
import type { Member } from '../../../api/members/store'
import type { Unit } from '../../../api/members/units-store'
import { idFor } from '../../../kit/ids'
import { grantAt, homeAt, memberOf } from '../members'
import { familyName, fullName, type Generation } from '../names'
import { randomFor, type Random } from '../random'
import { districtPlan, share, startOf } from './plan'
import { phoneFrom } from './staff'
import { branchOf, type Community, type Grid } from './units'

/** One flat: where it is in the tree, counted from 0. */
export interface Flat {
  grid: Grid
  /** Among all grids of the district. */
  gridNumber: number
  building: number
  entrance: number
  number: number
}

/** Two flats a floor: 101, 102, 201 … */
export const roomOf = (number: number): string => `${Math.floor(number / 2) + 1}0${(number % 2) + 1}`

export const entranceOf = ({ grid, building, entrance }: Flat): Unit =>
  grid.buildings[building]!.entrances[entrance]!.unit

export function* flatsOf(grid: Grid, gridNumber: number): Iterable<Flat> {
  for (const [building, { entrances }] of grid.buildings.entries()) {
    for (const [entrance, { households }] of entrances.entries()) {
      for (let number = 0; number < households; number++) {
        yield { grid, gridNumber, building, entrance, number }
      }
    }
  }
}

/** The grids of a district with their numbers, in order. */
export function* numberedGrids(communities: readonly Community[]) {
  let gridNumber = 0
  for (const community of communities) {
    for (const grid of community.grids) yield { community, grid, gridNumber: gridNumber++ }
  }
}

/** The buildings that the leader who lives in this one answers for; several have one leader. */
function ledFrom({ grid, gridNumber, building }: Flat): Unit[] {
  const leaders = share(districtPlan.buildingLeaders, districtPlan.grids, gridNumber)
  const places = grid.buildings.length
  const leader = Array.from({ length: leaders }, (_, index) => index).find(
    (index) => startOf(places, leaders, index) === building,
  )
  if (leader === undefined) return []
  const end = startOf(places, leaders, leader + 1)
  return grid.buildings.slice(building, end).map(({ unit }) => unit)
}

/** Roles that the head of a household holds by where the flat is: of the entrance, of buildings, of a branch. */
function grantsOf(flat: Flat, community: Unit, memberId: string, since: number): RoleGrant[] {
  if (flat.number === 0) return [grantAt(memberId, 'entranceLeader', entranceOf(flat), since)]
  if (flat.number === 1 && flat.entrance === 0) {
    return ledFrom(flat).map((building) => grantAt(memberId, 'buildingLeader', building, since))
  }
  const isSecretarysFlat =
    flat.number === 2 && flat.entrance === 0 && flat.building === flat.grid.buildings.length - 1
  if (!isSecretarysFlat) return []
  const branch = branchOf(community, flat.grid.unit)
  return [grantAt(memberId, 'branchSecretary', { _id: branch.id, fullName: branch.name }, since)]
}

interface Arrival {
  createdAt: number
  /** Somebody with a role is confirmed. */
  isSettled: boolean
  now: number
}

function homeFor(flat: Flat, { createdAt, isSettled, now }: Arrival, random: Random): Home {
  const [entrance, room] = [entranceOf(flat), roomOf(flat.number)]
  if (isSettled || random.chance(0.99))
    return homeAt({ entrance, room, state: 'confirmed', since: createdAt })
  if (random.chance(0.6)) {
    return homeAt({ entrance, room, state: 'pending', since: now - random.int(1, 80) * HOUR })
  }
  const declined = homeAt({ entrance, room, state: 'declined', since: createdAt })
  return { ...declined, declinedBecause: '房号和登记的住户对不上，请核对后再登记' }
}

/** The flat of the same floor next door but one entrance: where somebody's parents live. */
function secondHome(flat: Flat, since: number): Home[] {
  const { entrances } = flat.grid.buildings[flat.building]!
  const entrance = (flat.entrance + 1) % entrances.length
  if (entrance === flat.entrance) return []
  const other = { ...flat, entrance, number: 3 }
  return [homeAt({ entrance: entranceOf(other), room: roomOf(3), state: 'confirmed', since })]
}

const sizes = [
  [1, 19],
  [2, 32],
  [3, 30],
  [4, 14],
  [5, 5],
] as const

const generationOf = (order: number, isOlder: boolean): Generation => {
  if (order < 2) return isOlder ? 'older' : 'middle'
  return isOlder ? 'middle' : order === 2 ? 'younger' : 'older'
}

/** Everybody registered at one flat, the head of the household first; the same whenever they're asked for. */
export function residentsOf(flat: Flat, community: Unit, now: number): Member[] {
  const entrance = entranceOf(flat)
  const room = roomOf(flat.number)
  const random = randomFor('household', entrance._id, room)
  const isOlder = random.chance(0.35)
  const family = familyName(random)
  return Array.from({ length: random.weighted(sizes) }, (_, order) => {
    const id = idFor('district', 'resident', entrance._id, room, String(order))
    const createdAt = now - random.int(5 * 24, 700 * 24) * HOUR
    const roles = order === 0 ? grantsOf(flat, community, id, createdAt + DAY) : []
    const home = homeFor(flat, { createdAt, isSettled: roles.length > 0, now }, random)
    const others = random.chance(0.02) && home.state === 'confirmed' ? secondHome(flat, createdAt + DAY) : []
    return memberOf({
      id,
      openid: `demo-${entrance._id}-${room}-${order}`,
      name: fullName(random, generationOf(order, isOlder), order === 1 ? familyName(random) : family),
      phone: random.chance(0.85) ? phoneFrom(random.int(0, 99_999_999)) : null,
      homes: [home, ...others],
      roles,
      createdAt: home.state === 'pending' ? home.requestedAt : createdAt,
    })
  })
}
