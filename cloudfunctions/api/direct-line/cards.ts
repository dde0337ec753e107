import { isOpen, isWithStaff } from '../../../shared/direct-line/life-cycle'
import type { AppealCard } from '../../../shared/direct-line/schema'
import { maskName } from '../../../shared/personal'
import type { Appeal } from './appeal'

/** What a list reads of a case. */
export const cardFields = [
  'ticket',
  'kind',
  'categoryName',
  'title',
  'place',
  'state',
  'isUrgent',
  'isHard',
  'createdAt',
  'updatedAt',
  'dueAt',
  'reopenings',
  'needsReview',
  'deskName',
  'supervision',
  'agent',
  'ownerName',
] as const

/** A case in a list. */
export function cardOf(appeal: Pick<Appeal, '_id' | (typeof cardFields)[number]>): AppealCard {
  const { _id, place, dueAt, supervision, agent, ownerName, ...card } = appeal
  return {
    ...card,
    id: _id,
    placeLabel: place.label,
    dueAt: isWithStaff(appeal.state) ? dueAt : null,
    isSupervised: supervision !== null && isOpen(appeal.state),
    behalfOf: agent && maskName(ownerName),
  }
}
