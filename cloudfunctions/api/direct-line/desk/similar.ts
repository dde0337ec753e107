import { queueOf } from '../../../../shared/direct-line/queues'
import { handlerRoles, handlingRefusal } from '../../../../shared/direct-line/rules'
import { nearestFirst, nearness } from '../../../../shared/direct-line/similar'
import { findSimilarCases } from '../../../../shared/direct-line/staff-contracts'
import { AppError } from '../../../../shared/errors'
import { holdsRole } from '../../../../shared/roles'
import { on } from '../../on'
import { relationOf, standingFields } from '../owners'
import { appeals } from '../store'
import { cardFields, cardOf } from '../cards'
import { factsOf } from '../facts'

/** More cases than a community usually has in work at a time; those due first count. */
const MOST_EXAMINED = 100
const MOST_SHOWN = 10

export const similarCaseHandlers = [
  on(findSimilarCases, async ({ id }, { actor, now }) => {
    const appeal = await appeals.get(id)
    if (!appeal || handlingRefusal(factsOf(appeal, actor), actor, now) !== null) {
      throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    }
    const inWork = await appeals.find({
      where: { queues: queueOf(appeal.communityId, 'owed') },
      orderBy: ['dueAt', 'asc'],
      limit: MOST_EXAMINED,
      fields: [...cardFields, ...standingFields, 'unitIds', 'categoryId', 'text'],
    })
    const near = inWork
      .filter((other) => other._id !== id && relationOf(other, actor) === 'none')
      .filter((other) => holdsRole(actor.roles, handlerRoles, other.unitIds, now))
      .flatMap((other) => {
        const found = nearness(appeal, other)
        return found ? [{ other, ...found }] : []
      })
    return {
      items: nearestFirst(near, MOST_SHOWN).map(({ other, metres }) => ({ ...cardOf(other), metres })),
    }
  }),
]
