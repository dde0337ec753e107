import type { Unit } from '../../../api/members/units-store'
import { unitBelow } from '../units'

/** Entrances of each building, by community and grid. Buildings are numbered through a community. */
const plan = [
  {
    id: 'xingfuli',
    name: '幸福里社区',
    grids: [
      { name: '第一网格', buildings: [2, 2, 3] },
      { name: '第二网格', buildings: [2, 2] },
    ],
  },
  {
    id: 'huaiyin',
    name: '槐荫社区',
    grids: [
      { name: '第一网格', buildings: [3, 2] },
      { name: '第二网格', buildings: [2] },
    ],
  },
] as const

/** The unit tree of the small demo: two communities in one subdistrict. */
export function smallUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>()
  const add = (parent: Unit | null, level: Unit['level'], id: string, name: string, order: number): Unit => {
    const unit = unitBelow(parent, level, id, name, order)
    units.set(id, unit)
    return unit
  }
  const district = add(null, 'district', 'heping', '和平区', 1)
  const subdistrict = add(district, 'subdistrict', 'nanmen', '南门街道', 1)
  plan.forEach(({ id, name, grids }, communityIndex) => {
    const community = add(subdistrict, 'community', id, name, communityIndex + 1)
    let building = 0
    grids.forEach((grid, gridIndex) => {
      const parent = add(community, 'grid', `${id}.g${gridIndex + 1}`, grid.name, gridIndex + 1)
      for (const entrances of grid.buildings) {
        building++
        const block = add(parent, 'building', `${id}.b${building}`, `${building}号楼`, building)
        for (let number = 1; number <= entrances; number++) {
          add(block, 'entrance', `${block._id}.e${number}`, `${number}单元`, number)
        }
      }
    })
  })
  return units
}
