import { AppError, refuseIf } from '../../../shared/errors'
import { listHouseholds, nudgeHouseholds, showRoster } from '../../../shared/notices/contracts'
import { nudgeRefusal, rosterRefusal } from '../../../shared/notices/rules'
import { sumOf, type RosterShow } from '../../../shared/notices/roster'
import type { RosterView } from '../../../shared/notices/schema'
import { unitAt, type Level } from '../../../shared/roles'
import { civilDate } from '../../../shared/time'
import type { Filter } from '../../kit/documents'
import { idFor } from '../../kit/ids'
import { auditItem, outboxOf } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import { unitOf, unitsOf, type Unit } from '../members/units-store'
import type { Member } from '../members/store'
import { on } from '../on'
import { partLevelOf } from './reach'
import { rowOf, rowFields } from './told-in-person'
import {
  notices,
  receipts,
  rounds,
  sendRoundIdOf,
  tallies,
  type Notice,
  type Round,
  type Tally,
} from './store'
import { progressOf } from './views'

/** The buildings of a district. */
const MOST_BUILDINGS = 1_000

type Counted = Notice & { tallies: Tally[]; nudges: Round[]; sendings: Round[] }

const notFound = () => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

/** The unit whose households are asked for, where this member answers for it. */
export async function unitFor(unitId: string, actor: Member, now: number): Promise<Unit> {
  const unit = await unitOf(unitId, now)
  if (!unit) throw notFound()
  const reason = rosterRefusal(unit.unitIds, actor, now)
  if (reason) throw new AppError({ code: 'FORBIDDEN', reason })
  return unit
}

async function countedIn(id: string, unit: Unit): Promise<Counted> {
  // An entrance is counted with its building.
  const counted = unit.level === 'entrance' ? unitAt(unit.unitIds, 'building') : unit._id
  const notice = await notices.getBeside<Pick<Counted, 'tallies' | 'nudges' | 'sendings'>>(id, {
    tallies: { from: tallies.name, where: { noticeId: id, unitIds: counted }, limit: MOST_BUILDINGS },
    nudges: {
      from: rounds.name,
      where: { noticeId: id, unitId: unit._id, kind: 'nudge' },
      orderBy: ['startedAt', 'desc'],
      limit: 1,
    },
    sendings: { from: rounds.name, where: { _id: sendRoundIdOf(id) }, limit: 1 },
  })
  if (!notice) throw notFound()
  const isWithin = unit.unitIds.includes(notice.scopeUnitId) || notice.unitIds.includes(unit._id)
  if (!isWithin) refuseIf('notice.outside_scope')
  return notice
}

type Part = RosterView['parts'][number]

/** The figures of a unit by what lies right below it. */
async function partsOf(unit: Unit, counted: readonly Tally[], now: number): Promise<Part[]> {
  if (unit.level === 'building' || unit.level === 'entrance') {
    return counted
      .flatMap(({ entrances }) => entrances)
      .filter(({ unitId }) => unit.level === 'building' || unitId === unit._id)
  }
  const level: Level = partLevelOf[unit.level]
  if (level === 'building') {
    const buildings = counted.map(({ buildingId, buildingName, figures, order }) => ({
      unitId: buildingId,
      name: buildingName,
      figures,
      order,
    }))
    return buildings.sort((a, b) => a.order - b.order)
  }
  const ids = [...new Set(counted.flatMap(({ unitIds }) => unitAt(unitIds, level) ?? []))]
  const units = (await unitsOf(ids, now)).sort((a, b) => a.order - b.order)
  return units.map(({ _id, name }) => ({
    unitId: _id,
    name,
    figures: sumOf(counted.filter(({ unitIds }) => unitIds.includes(_id)).map(({ figures }) => figures)),
  }))
}

async function rosterView(notice: Counted, unit: Unit, now: number): Promise<RosterView> {
  const parts = await partsOf(unit, notice.tallies, now)
  const [nudge] = notice.nudges
  const counts = notice.tallies.map(({ countedAt }) => countedAt)
  return {
    noticeId: notice._id,
    title: notice.title,
    state: notice.state,
    isShown: notice.isShown,
    needsAcknowledgement: notice.needsAcknowledgement,
    unitId: unit._id,
    unitName: unit.fullName,
    level: unit.level,
    figures: sumOf(parts.map(({ figures }) => figures)),
    countedAt: counts.length > 0 ? Math.max(...counts) : null,
    parts,
    nudge: nudge
      ? { at: nudge.startedAt, households: nudge.households, isDone: nudge.finishedAt !== null }
      : null,
    progress: progressOf(notice.sendings[0]),
  }
}

function narrowedTo(show: RosterShow): Filter {
  if (show === 'all') return {}
  if (show === 'waiting') return { isWaiting: true }
  return show === 'toVisit' ? { toVisit: true } : { standing: show }
}

export const rosterHandlers = [
  on(showRoster, async ({ id, unitId }, { actor, now }) => {
    const unit = await unitFor(unitId, actor, now)
    return rosterView(await countedIn(id, unit), unit, now)
  }),

  on(listHouseholds, async ({ id, unitId, show, cursor }, { actor, now }) => {
    const unit = await unitFor(unitId, actor, now)
    const { rows, next } = await findPage(receipts, {
      where: { noticeId: id, unitIds: unit._id, ...narrowedTo(show) },
      by: 'place',
      direction: 'asc',
      cursor,
      fields: rowFields,
    })
    return { items: rows.map(rowOf), next }
  }),

  // Whose reminder it is, and of which day, is its name: two leaders' taps in the same unit make one.
  on(nudgeHouseholds, async ({ id, unitId, requestId }, { actor, now }) => {
    const unit = await unitFor(unitId, actor, now)
    const notice = await countedIn(id, unit)
    const { figures } = await rosterView(notice, unit, now)
    const roundId = idFor('nudge', id, unitId, civilDate(now))
    const [last] = notice.nudges
    const isMine = last?._id === roundId && last.requestId === requestId
    if (isMine) return rosterView(notice, unit, now)
    const { state, isShown } = notice
    refuseIf(
      nudgeRefusal({ state, isShown, waiting: figures.waiting, nudgedAt: last?.startedAt ?? null }, now),
    )
    const action = {
      at: now,
      memberId: actor._id,
      action: 'notices.nudge',
      target: id,
      unitIds: unit.unitIds,
    }
    const round: Round = {
      _id: roundId,
      revision: 1,
      noticeId: id,
      kind: 'nudge',
      unitId,
      requestId,
      total: figures.households,
      cursor: '',
      households: 0,
      people: 0,
      startedAt: now,
      finishedAt: null,
      timerAt: now,
      ...outboxOf([auditItem(requestId, action)], now),
    }
    const inserted = await rounds.insertOnce(round)
    if (!inserted.isNew && inserted.existing.requestId !== requestId) refuseIf('notice.nudged_today')
    return rosterView({ ...notice, nudges: [inserted.isNew ? round : inserted.existing] }, unit, now)
  }),
]
