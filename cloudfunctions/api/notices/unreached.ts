import { listUnreached } from '../../../shared/notices/contracts'
import { sumOf, type RosterFigures } from '../../../shared/notices/roster'
import type { UnreachedCard } from '../../../shared/notices/schema'
import { PAGE_SIZE } from '../../../shared/paging'
import { levels, unitAt } from '../../../shared/roles'
import { command } from '../../kit/cloud'
import type { Unit } from '../members/units-store'
import { on } from '../on'
import { unitFor } from './roster'
import { notices, tallies, type Tally } from './store'

const COMMUNITY_DEPTH = levels.indexOf('community') + 1
/** Buildings of a community, times what holds there at once. */
const MOST_TALLIES = 900
const MOST_NOTICES = 50

const urgentFirst = (a: UnreachedCard, b: UnreachedCard) =>
  Number(b.isUrgent) - Number(a.isUrgent) || b.at - a.at

const figuresAt = (tally: Tally, unit: Unit): RosterFigures =>
  unit.level === 'entrance'
    ? (tally.entrances.find(({ unitId }) => unitId === unit._id)?.figures ?? tally.figures)
    : tally.figures

/** Over the buildings of a community or of what lies below it, whoever posted the notice. */
async function unreachedInBuildings(unit: Unit, now: number): Promise<UnreachedCard[]> {
  const counted = unit.level === 'entrance' ? unitAt(unit.unitIds, 'building') : unit._id
  const found = await tallies.find({
    where: { unitIds: counted, hasWaiting: true, validUntil: command.gt(now) },
    orderBy: ['validUntil', 'asc'],
    limit: MOST_TALLIES,
  })
  const byNotice = new Map<string, Tally[]>()
  for (const tally of found) byNotice.set(tally.noticeId, [...(byNotice.get(tally.noticeId) ?? []), tally])
  return [...byNotice.values()].map((counts) => {
    const [first] = counts
    const { waiting, households } = sumOf(counts.map((tally) => figuresAt(tally, unit)))
    const { noticeId, title, isUrgent, at } = first!
    return { noticeId, title, isUrgent, at, waiting, households }
  })
}

/** Higher up there are too many buildings for a screen: what was posted there or below, by its own sums. */
async function unreachedBelow(unit: Unit): Promise<UnreachedCard[]> {
  const found = await notices.find({
    where: { unitIds: unit._id, state: 'sent', hasWaiting: true },
    orderBy: ['at', 'desc'],
    limit: MOST_NOTICES,
    fields: ['title', 'isUrgent', 'at', 'figures'],
  })
  return found.map(({ _id, title, isUrgent, at, figures }) => ({
    noticeId: _id,
    title,
    isUrgent,
    at,
    waiting: figures?.waiting ?? 0,
    households: figures?.households ?? 0,
  }))
}

export const unreachedHandlers = [
  on(listUnreached, async ({ unitId }, { actor, now }) => {
    const unit = await unitFor(unitId, actor, now)
    const isLow = unit.unitIds.length >= COMMUNITY_DEPTH
    const found = await (isLow ? unreachedInBuildings(unit, now) : unreachedBelow(unit))
    const unreached = found.filter(({ waiting }) => waiting > 0).sort(urgentFirst)
    const items = unreached.slice(0, PAGE_SIZE)
    return { items, others: unreached.length - items.length }
  }),
]
