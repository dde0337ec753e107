import { getAppeal, listMyAppeals, listWork } from '../../../shared/direct-line/contracts'
import { handlerRoles } from '../../../shared/direct-line/rules'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { requireRole } from '../scope'
import { visibleAppeal } from './move'
import { appeals } from './store'
import { cardFields, cardOf, relationOf, viewFor } from './views'

export const readHandlers = [
  on(listMyAppeals, async ({ onlyOpen, cursor }, { actor }) => {
    const { rows, next } = await findPage(appeals, {
      where: { ownerId: actor._id, ...(onlyOpen && { isOpen: true }) },
      by: 'updatedAt',
      direction: 'desc',
      cursor,
      fields: cardFields,
    })
    return { items: rows.map(cardOf), next }
  }),

  on(listWork, async ({ unitId, show, cursor }, { actor, now }) => {
    await requireRole(actor, handlerRoles, unitId, now)
    const shown =
      show === 'owed' ? { isOwed: true } : show === 'review' ? { needsReview: true } : { state: show }
    const { rows, next } = await findPage(appeals, {
      where: { unitIds: unitId, ...shown },
      by: 'dueAt',
      direction: 'asc',
      cursor,
      fields: [...cardFields, 'ownerId', 'householdId'],
    })
    return { items: rows.filter((appeal) => relationOf(appeal, actor) === 'none').map(cardOf), next }
  }),

  on(getAppeal, async ({ id }, { actor, now }) => viewFor(await visibleAppeal(id, actor, now), actor)),
]
