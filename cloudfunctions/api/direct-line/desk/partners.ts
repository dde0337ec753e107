import { listPartnerUnits } from '../../../../shared/direct-line/staff-contracts'
import { partnerKindNames } from '../../../../shared/members/partners'
import { isInForce } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { partnerUnits } from '../../members/partner-units-store'
import { members } from '../../members/store'
import { unitOf } from '../../members/units-store'
import { on } from '../../on'

const MOST_PARTNERS = 200
const MOST_LIAISONS = 400

/** Of these partner units those for which somebody answers. */
async function withLiaison(ids: readonly string[], now: number): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await members.find({
    where: { 'roles.unitId': command.in([...ids]) },
    limit: MOST_LIAISONS,
    fields: ['roles'],
  })
  const held = found.flatMap(({ roles }) => roles).filter((grant) => isInForce(grant, now))
  return new Set(held.filter(({ role }) => role === 'partnerLiaison').map(({ unitId }) => unitId))
}

export const partnerHandlers = [
  // Names of organisations are no secret: a grid worker may whistle for those of the whole community.
  on(listPartnerUnits, async ({ unitId }, { now }) => {
    const unit = await unitOf(unitId, now)
    const above = unit?.unitIds.slice(0, -1) ?? []
    const found = await partnerUnits.find({
      where: command.or([{ unitIds: unitId }, { parentId: command.in(above) }]),
      limit: MOST_PARTNERS,
      fields: ['name', 'kind', 'parentId', 'unitName'],
    })
    const partners = found.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    const answered = await withLiaison(
      partners.map(({ _id }) => _id),
      now,
    )
    return {
      partners: partners.map(({ _id, name, kind, parentId, unitName }) => ({
        id: _id,
        name,
        kind: partnerKindNames[kind],
        hasLiaison: answered.has(_id),
        parentId,
        parentName: unitName,
      })),
    }
  }),
]
