import { queueOf } from '../../../shared/direct-line/queues'
import { appeals } from './store'

const MOST_LISTED = 100

/** The open cases that somebody leads in a unit, for handing over when their role ends. */
export const openAppealsOf = async (memberId: string, unitId: string) => {
  const found = await appeals.find({
    where: { queues: queueOf(memberId, 'leads'), unitIds: unitId },
    orderBy: ['dueAt', 'asc'],
    limit: MOST_LISTED,
    fields: ['ticket', 'title'],
  })
  return found.map(({ _id, ticket, title }) => ({ id: _id, ticket, title }))
}
