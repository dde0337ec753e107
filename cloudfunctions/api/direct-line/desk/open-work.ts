import { queueOf } from '../../../../shared/direct-line/queues'
import type { RoleGrant } from '../../../../shared/roles'
import type { Member } from '../../members/store'
import { relationOf, standingFields } from '../owners'
import { appeals } from '../store'

const MOST_LISTED = 100

const openWhere = (where: object) =>
  appeals.find({
    where,
    orderBy: ['dueAt', 'asc'],
    limit: MOST_LISTED,
    fields: ['ticket', 'title', ...standingFields],
  })

/** The open cases that somebody leads in a unit, for handing over when their role ends. */
export const ledAppeals = (memberId: string, unitId: string) =>
  openWhere({ queues: queueOf(memberId, 'leads'), unitIds: unitId })

/**
 * What a role leaves open: the cases that its holder leads in that unit, or those that a liaison's unit was called in
 * for; without those that whoever asks may not know of.
 */
export async function openAppealsOf(
  memberId: string,
  { role, unitId }: Pick<RoleGrant, 'role' | 'unitId'>,
  viewer: Member,
) {
  const found =
    role === 'partnerLiaison'
      ? await openWhere({ queues: queueOf(unitId, 'whistled') })
      : await ledAppeals(memberId, unitId)
  return found
    .filter((appeal) => relationOf(appeal, viewer) === 'none')
    .map(({ _id, ticket, title }) => ({ id: _id, ticket, title }))
}
