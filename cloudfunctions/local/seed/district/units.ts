import type { Unit } from '../../../api/members/units-store'
import { unitBelow } from '../units'
import { districtPlan, share, startOf } from './plan'

const numerals = [...'一二三四五六七八九十', '十一', '十二', '十三']

/** A building with its entrances, and how many households are behind each. */
export interface Building {
  unit: Unit
  entrances: { unit: Unit; households: number }[]
}

export interface Grid {
  unit: Unit
  buildings: Building[]
}

export interface Community {
  unit: Unit
  grids: Grid[]
}

/** The district's unit tree: small enough to keep (some 10,000 units), where its people are made as they're read. */
export interface District {
  unit: Unit
  subdistricts: { unit: Unit; communities: Community[] }[]
}

interface Counters {
  grid: number
  building: number
}

function gridBelow(community: Unit, order: number, firstBuilding: number, counters: Counters): Grid {
  const { buildingsPerGrid, entrances, grids, householdsPerGrid } = districtPlan
  const buildings = grids * buildingsPerGrid
  const unit = unitBelow(community, {
    level: 'grid',
    id: `${community._id}g${order}`,
    name: `第${numerals[order - 1]}网格`,
    order,
  })
  const first = startOf(entrances, buildings, counters.building)
  const inGrid = startOf(entrances, buildings, counters.building + buildingsPerGrid) - first
  let entrance = 0
  return {
    unit,
    buildings: Array.from({ length: buildingsPerGrid }, (_, index) => {
      const number = firstBuilding + index
      const building = unitBelow(unit, {
        level: 'building',
        id: `${community._id}b${number}`,
        name: `${number}号楼`,
        order: number,
      })
      const count = share(entrances, buildings, counters.building++)
      return {
        unit: building,
        entrances: Array.from({ length: count }, (_, at) => ({
          unit: unitBelow(building, {
            level: 'entrance',
            id: `${building._id}e${at + 1}`,
            name: `${at + 1}单元`,
            order: at + 1,
          }),
          households: share(householdsPerGrid, inGrid, entrance++),
        })),
      }
    }),
  }
}

export function districtUnits(): District {
  const { subdistricts, communities, grids, buildingsPerGrid } = districtPlan
  const counters: Counters = { grid: 0, building: 0 }
  const district = unitBelow(null, { level: 'district', id: 'd1', name: '和平区', order: 1 })
  const communityBelow = (subdistrict: Unit, index: number): Community => {
    const unit = unitBelow(subdistrict, {
      level: 'community',
      id: `c${index + 1}`,
      name: communities[index]!,
      order: index + 1,
    })
    const count = share(grids, communities.length, index)
    return {
      unit,
      grids: Array.from({ length: count }, (_, at) =>
        gridBelow(unit, at + 1, at * buildingsPerGrid + 1, counters),
      ),
    }
  }
  return {
    unit: district,
    subdistricts: subdistricts.map((name, index) => {
      const unit = unitBelow(district, { level: 'subdistrict', id: `s${index + 1}`, name, order: index + 1 })
      const first = startOf(communities.length, subdistricts.length, index)
      const count = share(communities.length, subdistricts.length, index)
      return {
        unit,
        communities: Array.from({ length: count }, (_, at) => communityBelow(unit, first + at)),
      }
    }),
  }
}

export const communitiesOf = (district: District): Community[] =>
  district.subdistricts.flatMap((subdistrict) => subdistrict.communities)

export function* unitsOf({ unit, subdistricts }: District): Iterable<Unit> {
  yield unit
  for (const subdistrict of subdistricts) {
    yield subdistrict.unit
    for (const community of subdistrict.communities) {
      yield community.unit
      for (const grid of community.grids) {
        yield grid.unit
        for (const building of grid.buildings) {
          yield building.unit
          for (const entrance of building.entrances) yield entrance.unit
        }
      }
    }
  }
}

/** The party branch of a grid. */
export const branchOf = (community: Unit, grid: Unit) => ({
  id: `org-${grid._id}`,
  name: `${community.name}${grid.name.replace('网格', '党支部')}`,
})
