import { queueOf, type UnitQueue } from '../../../../shared/direct-line/queues'
import { handlerRoles } from '../../../../shared/direct-line/rules'
import { listWork } from '../../../../shared/direct-line/staff-contracts'
import { dueSoonLead } from '../../../../shared/direct-line/clock'
import { DAY } from '../../../../shared/time'
import type { ParsedInputOf } from '../../../../shared/contract'
import { command } from '../../../kit/cloud'
import { findPage } from '../../../kit/paging'
import { on } from '../../on'
import { requireRole } from '../../scope'
import { relationOf, standingFields } from '../owners'
import { appeals } from '../store'
import { cardFields, cardOf } from '../cards'

type Shown = ParsedInputOf<typeof listWork>['show']

/** What is due within a day counts as due soon in a list; each case's own reminder depends on the time it was given. */
const SOON = dueSoonLead(30 * DAY)

/** The list that is shown, as a filter on the one index of lists by deadline. */
function whereFor(show: Shown, { unitId, memberId, now }: { unitId: string; memberId: string; now: number }) {
  if (show === 'mine') return { queues: queueOf(memberId, 'mine') }
  const owed = queueOf(unitId, 'owed')
  if (show === 'overdue') return { queues: owed, dueAt: command.lt(now) }
  if (show === 'dueSoon') return { queues: owed, dueAt: command.gte(now).and(command.lt(now + SOON)) }
  return { queues: queueOf(unitId, show satisfies UnitQueue) }
}

export const workHandlers = [
  on(listWork, async ({ unitId, show, cursor }, { actor, now }) => {
    const roles = show === 'whistled' || show === 'assisting' ? partnerRoles : handlerRoles
    await requireRole(actor, roles, unitId, now)
    const { rows, next } = await findPage(appeals, {
      where: whereFor(show, { unitId, memberId: actor._id, now }),
      by: 'dueAt',
      direction: 'asc',
      cursor,
      fields: [...cardFields, ...standingFields],
    })
    return { items: rows.filter((appeal) => relationOf(appeal, actor) === 'none').map(cardOf), next }
  }),
]

const partnerRoles = [...handlerRoles, 'partnerLiaison' as const]
