import { previewReach } from '../../../shared/notices/contracts'
import { levels, type Level } from '../../../shared/roles'
import { HOUSEHOLDS, householdsIn } from '../../kit/household-counts'
import { counterRows, type CounterRow } from '../../kit/store'
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

/** How many households each part of a unit has, counted at the level by which the unit is shown. */
const countsBelow = (unitIds: readonly string[]): Promise<CounterRow[]> => {
  const level = levels[unitIds.length - 1]!
  const depth = levels.indexOf(partLevelOf[level]) + 1
  return counterRows.find({
    where: { unitIds: unitIds.at(-1), depth, month: HOUSEHOLDS },
    limit: MOST_PARTS,
    fields: ['unitId', 'figures'],
  })
}

const sumOfHouseholds = (rows: readonly Pick<CounterRow, 'figures'>[]): number =>
  rows.reduce((sum, row) => sum + householdsIn(row), 0)

/** How many households a unit has, given with all above it. */
export const householdsOf = async (unitIds: readonly string[]): Promise<number> =>
  sumOfHouseholds(await countsBelow(unitIds))

export const reachHandlers = [
  on(previewReach, async ({ scopeUnitId }, { actor, now }) => {
    const { unit } = await scopeFor(scopeUnitId, actor, now)
    const rows = await countsBelow(unit.unitIds)
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
      households: sumOfHouseholds(rows),
      parts,
    }
  }),
]
