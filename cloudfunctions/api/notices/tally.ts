import { isLive } from '../../../shared/notices/life-cycle'
import { figuresOf } from '../../../shared/notices/roster'
import { unitAt } from '../../../shared/roles'
import type { Unit } from '../members/units-store'
import type { Notice, Receipt, Tally } from './store'

export type Counted = Pick<Receipt, '_id' | 'unitIds' | 'standing' | 'isWaiting' | 'toVisit'>

/** A building's households, counted as a whole and by entrance; `units` are the building and its entrances. */
export function countOf(
  notice: Notice,
  buildingId: string,
  { counted, units }: { counted: readonly Counted[]; units: readonly Unit[] },
): Omit<Tally, '_id' | 'revision' | 'noticeId' | 'buildingId' | 'countedAt' | 'sumDue'> {
  const building = units.find(({ _id }) => _id === buildingId)
  const entranceIds = counted.flatMap(({ unitIds }) => unitAt(unitIds, 'entrance') ?? [])
  const entrances = units
    .filter(({ _id }) => entranceIds.includes(_id))
    .sort((a, b) => a.order - b.order)
    .map(({ _id, name }) => ({
      unitId: _id,
      name,
      figures: figuresOf(counted.filter(({ unitIds }) => unitIds.includes(_id))),
    }))
  const figures = figuresOf(counted)
  return {
    title: notice.title,
    isUrgent: notice.isUrgent,
    buildingName: building?.name ?? '',
    order: building?.order ?? 0,
    unitIds: building?.unitIds ?? [],
    at: notice.at,
    validUntil: notice.validUntil,
    figures,
    entrances,
    hasWaiting: isLive(notice.state) && figures.waiting > 0,
  }
}
