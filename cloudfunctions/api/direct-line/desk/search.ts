import { searchPublicAppeals } from '../../../../shared/direct-line/public-contracts'
import { handlerRoles } from '../../../../shared/direct-line/rules'
import { searchWork } from '../../../../shared/direct-line/staff-contracts'
import { matchesQuery } from '../../../../shared/search'
import { search } from '../../../kit/search'
import { on } from '../../on'
import { requireRole } from '../../scope'
import type { Appeal } from '../appeal'
import { publicCardFields, publicCardOf } from '../ledger/ledger'
import { publicAppeals } from '../ledger/ledger-store'
import { relationOf, standingFields } from '../owners'
import { searchScopesOf } from './scopes'
import { appeals } from '../store'
import { cardFields, cardOf } from '../cards'

const wordsOf = ({ ticket, place, title, text }: Appeal): string[] => [ticket, place.label, title, text]

export const searchHandlers = [
  on(searchWork, async ({ unitId, query }, { actor, now }) => {
    await requireRole(actor, handlerRoles, unitId, now)
    const { rows, isCut } = await search(appeals, {
      scopeIds: await searchScopesOf(unitId, now),
      query,
      // Whom a case concerns, and whose it is, doesn't find it among their work either.
      matches: (appeal) =>
        appeal.unitIds.includes(unitId) &&
        relationOf(appeal, actor) === 'none' &&
        matchesQuery(query, wordsOf(appeal)),
      fields: [...cardFields, ...standingFields, 'unitIds', 'text'],
      by: 'createdAt',
      now,
    })
    return { items: rows.map((row) => cardOf(row)), isCut }
  }),

  on(searchPublicAppeals, async ({ communityId, query }, { now }) => {
    const { rows, isCut } = await search(publicAppeals, {
      scopeIds: [communityId],
      query,
      matches: ({ placeLabel, title, text, answer }) =>
        matchesQuery(query, [placeLabel, title, text, answer?.text ?? '']),
      fields: [...publicCardFields, 'text', 'answer'],
      by: 'createdAt',
      now,
    })
    return { items: rows.map(publicCardOf), isCut }
  }),
]
