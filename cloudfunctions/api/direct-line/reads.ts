import { getAppeal, listMyAppeals, listSharedAppeals } from '../../../shared/direct-line/contracts'
import { queueOf } from '../../../shared/direct-line/queues'
import { leaderRoles } from '../../../shared/direct-line/rules'
import { command } from '../../kit/cloud'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { requireRole } from '../scope'
import { visibleAppeal } from './move'
import { ownerIdsOf, relationOf, standingFields } from './owners'
import { appeals } from './store'
import { cardFields, cardOf } from './cards'
import { viewFor } from './views'

/** One id is an equality that the index sorts by; several are merged. */
const oneOf = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : command.in([...ids]))

export const readHandlers = [
  on(listMyAppeals, async ({ onlyOpen, filedForOthers, cursor }, { actor }) => {
    const whose = filedForOthers ? { 'agent.memberId': actor._id } : { ownerId: oneOf(ownerIdsOf(actor)) }
    const { rows, next } = await findPage(appeals, {
      where: { ...whose, ...(onlyOpen && { isOpen: true }) },
      by: 'updatedAt',
      direction: 'desc',
      cursor,
      fields: cardFields,
    })
    return { items: rows.map(cardOf), next }
  }),

  on(listSharedAppeals, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, leaderRoles, unitId, now)
    const { rows, next } = await findPage(appeals, {
      where: { queues: queueOf(unitId, 'shared') },
      by: 'dueAt',
      direction: 'desc',
      cursor,
      fields: [...cardFields, ...standingFields],
    })
    return { items: rows.filter((appeal) => relationOf(appeal, actor) === 'none').map(cardOf), next }
  }),

  on(getAppeal, async ({ id }, { actor, now }) => viewFor(await visibleAppeal(id, actor, now), actor, now)),
]
