import type { Level } from '../../../shared/roles'
import type { Unit } from '../../api/members/units-store'

interface UnitPlan {
  level: Level
  id: string
  name: string
  order: number
}

/** One unit below its parent; full names begin at the community, as people say them. */
export function unitBelow(parent: Unit | null, { level, id, name, order }: UnitPlan): Unit {
  const isCommunity = level === 'community'
  const communityId = isCommunity ? id : (parent?.communityId ?? null)
  return {
    _id: id,
    level,
    name,
    fullName: parent?.communityId ? `${parent.fullName} ${name}`.replace(/ \S*网格 /, ' ') : name,
    parentId: parent?._id ?? null,
    unitIds: [...(parent?.unitIds ?? []), id],
    communityId,
    communityName: isCommunity ? name : (parent?.communityName ?? null),
    order,
  }
}
