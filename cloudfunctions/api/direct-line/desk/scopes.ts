import { levels } from '../../../../shared/roles'
import { MINUTE } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { unitOf, units, type Unit } from '../../members/units-store'

/** The communities of a district, its subdistricts, and itself. */
const MOST_UNITS = 100
const REMEMBERED_FOR = 10 * MINUTE
const COMMUNITY_DEPTH = levels.indexOf('community') + 1

const remembered = new Map<string, { below: Unit[]; until: number }>()

/**
 * A unit with those below it, down to the communities: what everything in it is kept under. An instance remembers them
 * for ten minutes; of a community and below it is the unit alone.
 */
export async function unitsDownFrom(unitId: string, now: number): Promise<Unit[]> {
  const known = remembered.get(unitId)
  if (known && now < known.until) return known.below
  const unit = await unitOf(unitId, now)
  if (!unit) return []
  if (unit.unitIds.length >= COMMUNITY_DEPTH) return [unit]
  const below = await units.find({
    where: { unitIds: unitId, level: command.in(levels.slice(0, COMMUNITY_DEPTH)) },
    orderBy: ['order', 'asc'],
    limit: MOST_UNITS,
  })
  remembered.set(unitId, { below, until: now + REMEMBERED_FOR })
  return below
}

/** The scopes under which a unit's cases are searched: its community, or all those below and the levels down to them. */
export async function searchScopesOf(unitId: string, now: number): Promise<string[]> {
  const found = await unitsDownFrom(unitId, now)
  return found.map(({ _id, unitIds }) => unitIds[COMMUNITY_DEPTH - 1] ?? _id)
}
