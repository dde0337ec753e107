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
  const add = (parent: Unit | null, plan: Parameters<typeof unitBelow>[1]): Unit => {
    const unit = unitBelow(parent, plan)
    units.set(unit._id, unit)
    return unit
  }
  const district = add(null, { level: 'district', id: 'heping', name: '和平区', order: 1 })
  const subdistrict = add(district, { level: 'subdistrict', id: 'nanmen', name: '南门街道', order: 1 })
  plan.forEach(({ id, name, grids }, communityIndex) => {
    const community = add(subdistrict, { level: 'community', id, name, order: communityIndex + 1 })
    let building = 0
    grids.forEach((grid, gridIndex) => {
      const parent = add(community, {
        level: 'grid',
        id: `${id}.g${gridIndex + 1}`,
        name: grid.name,
        order: gridIndex + 1,
      })
      for (const entrances of grid.buildings) {
        building++
        const block = add(parent, {
          level: 'building',
          id: `${id}.b${building}`,
          name: `${building}号楼`,
          order: building,
        })
        for (let number = 1; number <= entrances; number++) {
          add(block, {
            level: 'entrance',
            id: `${block._id}.e${number}`,
            name: `${number}单元`,
            order: number,
          })
        }
      }
    })
  })
  return units
}
