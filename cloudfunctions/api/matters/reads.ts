import { getMatter, listMatters, listUnitMatters } from '../../../shared/matters/contracts'
import { owedStates } from '../../../shared/matters/life-cycle'
import { reviewerRoles } from '../../../shared/matters/rules'
import { command } from '../../kit/cloud'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { requireRole, unitsAround } from '../scope'
import { visibleMatter } from './load'
import { matters } from './store'
import { cardFields, cardOf, viewFor } from './views'

/** What closes first comes first, and what has waited longest; what is past, last closed first. */
const order = { open: 'asc', owed: 'asc', past: 'desc', review: 'asc' } as const

const shownIn = {
  open: { isOpen: true },
  past: { isOpen: false },
  owed: { state: command.in([...owedStates]) },
  review: { needsReview: true },
}

export const readHandlers = [
  on(listMatters, async ({ show, cursor }, { actor, now }) => {
    const { rows, next } = await findPage(matters, {
      where: {
        scopeUnitId: command.in(await unitsAround(actor, now)),
        isShown: true,
        isOpen: show === 'open',
      },
      by: 'closesAt',
      direction: order[show],
      cursor,
      fields: cardFields,
    })
    return { items: rows.map((row) => ({ ...cardOf(row), needsReview: false })), next }
  }),

  on(listUnitMatters, async ({ unitId, show, cursor }, { actor, now }) => {
    await requireRole(actor, reviewerRoles, unitId, now)
    const { rows, next } = await findPage(matters, {
      where: { unitIds: unitId, ...shownIn[show] },
      by: 'closesAt',
      direction: order[show],
      cursor,
      fields: cardFields,
    })
    return { items: rows.map(cardOf), next }
  }),

  on(getMatter, async ({ id }, { actor, now }) => viewFor(await visibleMatter(id, actor, now), actor, now)),
]
