import type { Unit } from '../../members/units-store'
import type { Appeal } from '../appeal'
import { holdersAt, supervisorOf, unitAbove, type NamedUnit } from '../levels'
import { searchTerms } from '../filing/search-terms'
import type { Step } from '../step'
import { tellStaff } from '../tellings'

interface By {
  because: string
  requestId: string
  now: number
}

/** Whoever watched the case goes on watching it as long as they are above its desk; otherwise the level above does. */
function watchedAt(appeal: Appeal, deskId: string): Appeal['supervision'] {
  const { supervision, unitIds } = appeal
  if (!supervision) return null
  const depth = unitIds.indexOf(supervision.unitId)
  const isAbove = depth >= 0 && depth < unitIds.indexOf(deskId)
  return isAbove ? supervision : { ...supervision, ...supervisorOf(appeal, deskId) }
}

/** The case at another desk, where nobody leads it yet; the deadlines stay. */
function movedTo(appeal: Appeal, desk: NamedUnit, next: Partial<Appeal>): Partial<Appeal> {
  const moved = { ...appeal, ...next }
  return {
    ...next,
    deskId: desk.unitId,
    deskName: desk.unitName,
    handlerId: null,
    supervision: watchedAt(moved, desk.unitId),
  }
}

const deskOf = ({ deskId, deskName }: Appeal): NamedUnit => ({ unitId: deskId, unitName: deskName })

/** The desk learns that the case has come to it, and why. */
function arrival(appeal: Appeal, moved: Partial<Appeal>, title: string, { because, requestId, now }: By) {
  const after = { ...appeal, ...moved }
  const news = { title: `${title}：${appeal.title}`, note: because, requestId }
  return [tellStaff(after, { firstOf: holdersAt(after, after.deskId) }, news, now)]
}

/** To the level above its desk; there is one (`refusal`). */
export function passUpStep(appeal: Appeal, by: By): Step {
  const desk = unitAbove(appeal, appeal.deskId)!
  const next = movedTo(appeal, desk, { cameFrom: deskOf(appeal) })
  return {
    note: by.because,
    toUnit: desk.unitName,
    next,
    tell: `已转到${desk.unitName}：${by.because}`,
    items: arrival(appeal, next, '上报到您这里', by),
  }
}

/** Where a case lies once it belongs to another grid or community; in its own units it stays where it is. */
function placedIn(appeal: Appeal, target: Unit, names: readonly string[]): Partial<Appeal> {
  if (appeal.unitIds.includes(target._id)) return {}
  const place = {
    unitIds: target.unitIds,
    unitNames: [...names],
    communityId: target.communityId ?? appeal.communityId,
    communityName: target.communityName ?? appeal.communityName,
    // The leaders of its old building are no longer its neighbours.
    isSharedWithLeader: false,
  }
  return { ...place, terms: searchTerms({ ...appeal, ...place }) }
}

/** To a desk below; `names` are those of the target's own units. After a dispute this is the ruling. */
export function sendDownStep(appeal: Appeal, target: Unit, names: readonly string[], by: By): Step {
  const desk = { unitId: target._id, unitName: target.name }
  const cameFrom = appeal.dispute ? null : deskOf(appeal)
  const next = movedTo(appeal, desk, { ...placedIn(appeal, target, names), cameFrom })
  return {
    note: by.because,
    toUnit: desk.unitName,
    next,
    tell: `已转到${desk.unitName}：${by.because}`,
    items: arrival(appeal, next, '下派到您这里', by),
  }
}

/** The level above both of two desks; the higher one itself where there is none. */
function arbiterOf(appeal: Appeal, one: string, other: string): NamedUnit {
  const depth = Math.min(appeal.unitIds.indexOf(one), appeal.unitIds.indexOf(other))
  const higher = appeal.unitIds[Math.max(0, depth)]!
  return supervisorOf(appeal, higher)
}

/** Back to the desk it came from; the second time from the same desk, the level above both decides. */
export function handBackStep(appeal: Appeal, by: By): Step {
  const from = appeal.cameFrom!
  const isDispute = appeal.handedBackBy.includes(appeal.deskId)
  const desk = isDispute ? arbiterOf(appeal, from.unitId, appeal.deskId) : from
  const next = movedTo(appeal, desk, {
    cameFrom: null,
    handedBackBy: [...new Set([...appeal.handedBackBy, appeal.deskId])],
    ...(isDispute && { dispute: { reason: by.because, at: by.now } }),
  })
  return {
    note: by.because,
    toUnit: desk.unitName,
    next,
    tell: isDispute
      ? `由${desk.unitName}裁定哪里来办，办理期限不变。`
      : `已退回${desk.unitName}重新安排，办理期限不变：${by.because}`,
    items: arrival(appeal, next, isDispute ? '请裁定由谁办' : '退回到您这里', by),
  }
}
