import { handlerRoles } from '../../../../shared/direct-line/rules'
import { listColleagues } from '../../../../shared/direct-line/staff-contracts'
import { isInForce, levels, type Level } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { members } from '../../members/store'
import { unitOf, units, type Unit } from '../../members/units-store'
import { on } from '../../on'
import { requireRole } from '../../scope'

/** More than work in a community, or lead the communities of a subdistrict. */
const MOST_COLLEAGUES = 200
const MOST_UNITS = 60
const DESK_LEVELS: readonly Level[] = ['district', 'subdistrict', 'community', 'grid']

/** The unit and the desks one level below it: those whose people take its work. */
async function unitsWorkingFor(unit: Unit): Promise<string[]> {
  const below = levels[levels.indexOf(unit.level) + 1]
  if (!below || !DESK_LEVELS.includes(below)) return [unit._id]
  const found = await units.find({
    where: { unitIds: unit._id, level: below },
    orderBy: ['order', 'asc'],
    limit: MOST_UNITS,
    fields: ['_id'],
  })
  return [unit._id, ...found.map(({ _id }) => _id)]
}

export const colleagueHandlers = [
  on(listColleagues, async ({ unitId }, { actor, now }) => {
    await requireRole(actor, handlerRoles, unitId, now)
    const unit = await unitOf(unitId, now)
    if (!unit) return { colleagues: [] }
    const unitIds = await unitsWorkingFor(unit)
    const found = await members.find({
      where: { 'roles.unitId': command.in(unitIds) },
      limit: MOST_COLLEAGUES,
      fields: ['name', 'roles'],
    })
    const colleagues = found.map(({ _id, name, roles }) => ({
      memberId: _id,
      name,
      roles: roles.filter(
        (grant) =>
          handlerRoles.includes(grant.role) && unitIds.includes(grant.unitId) && isInForce(grant, now),
      ),
    }))
    return { colleagues: colleagues.filter(({ roles }) => roles.length > 0) }
  }),
]
