import { previewReach } from '../../../shared/notices/contracts'
import { levels, type Level } from '../../../shared/roles'
import { HOUSEHOLDS, householdsIn } from '../../kit/household-counts'
import { counterRows } from '../../kit/store'
import { unitsOf } from '../members/units-store'
import { on } from '../on'
import { scopeFor } from './post'

/** The most communities, buildings or entrances right below a unit. */
const MOST_PARTS = 200

/** The level by which a unit's households are shown: its communities, its buildings, its entrances. */
export const partLevelOf: Record<Level, Level> = {
  district: 'community',
  subdistrict: 'community',
  community: 'building',
  grid: 'building',
  building: 'entrance',
  entrance: 'entrance',
}

export const reachHandlers = [
  on(previewReach, async ({ scopeUnitId }, { actor, now }) => {
    const { unit } = await scopeFor(scopeUnitId, actor, now)
    const depth = levels.indexOf(partLevelOf[unit.level]) + 1
    const rows = await counterRows.find({
      where: { unitIds: unit._id, depth, month: HOUSEHOLDS },
      limit: MOST_PARTS,
      fields: ['unitId', 'figures'],
    })
    const units = await unitsOf(
      rows.map(({ unitId }) => unitId),
      now,
    )
    const parts = units
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name }) => {
        const row = rows.find(({ unitId }) => unitId === _id)!
        return { unitId: _id, name, households: householdsIn(row) }
      })
    return {
      scopeName: unit.fullName,
      households: rows.reduce((sum, row) => sum + householdsIn(row), 0),
      parts,
    }
  }),
]
