import { AppError, refuseIf } from '../../../shared/errors'
import { confirmHome, declineHome, listPendingHomes } from '../../../shared/members/contracts'
import type { Home } from '../../../shared/members/homes'
import { confirmingRoles, decideHomeRefusal } from '../../../shared/members/rules'
import type { PendingHome } from '../../../shared/members/schema'
import { maskPhone } from '../../../shared/personal'
import { timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { requireRole } from '../scope'
import { changeMember, members, replaceHomes, type Member } from './store'

const pendingHomesOf = (member: Member, unitId: string): PendingHome[] =>
  member.homes
    .filter((home) => home.state === 'pending' && home.unitIds.includes(unitId))
    .map(({ householdId, label, requestedAt, confirmDueAt }) => ({
      memberId: member._id,
      name: member.name,
      maskedPhone: member.phone && maskPhone(member.phone),
      householdId,
      label,
      requestedAt,
      confirmDueAt,
    }))

function tellDecision(member: Member, home: Home, requestId: string, now: number): OutboxItem {
  const isConfirmed = home.state === 'confirmed'
  const because = home.declinedBecause ?? '现在可以使用全部服务'
  return {
    key: idFor('homeDecided', member._id, requestId),
    kind: 'tell',
    to: { memberId: member._id },
    title: isConfirmed ? '住处已确认' : '住处没有通过确认',
    text: isConfirmed
      ? `${home.label} 已确认，现在可以使用全部服务。`
      : `${home.label} 没有通过确认：${because}。有疑问请联系楼栋长或社区。`,
    link: { to: 'me' },
    template: 'homeDecided',
    values: { home: home.label, state: isConfirmed ? '已确认' : '未通过', at: timestamp(now), note: because },
  }
}

interface HomeDecision {
  memberId: string
  householdId: string
  requestId: string
  /** Null to confirm. */
  declinedBecause: string | null
}

async function decideHome(
  { memberId, householdId, requestId, declinedBecause }: HomeDecision,
  actor: Member,
  now: number,
) {
  const member = await members.get(memberId)
  if (!member) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  await changeMember(member, requestId, (current) => {
    const home = current.homes.find((entry) => entry.householdId === householdId)
    refuseIf(decideHomeRefusal(home, actor, now))
    const state = declinedBecause === null ? ('confirmed' as const) : ('declined' as const)
    const decided: Home = { ...home!, state, declinedBecause }
    const items: OutboxItem[] = [
      tellDecision(current, decided, requestId, now),
      auditItem(requestId, {
        at: now,
        memberId: actor._id,
        action: `members.${state}Home`,
        target: householdId,
        unitIds: decided.unitIds,
      }),
    ]
    if (state === 'confirmed') {
      const key = idFor('joinHousehold', current._id, requestId)
      items.push({
        key,
        kind: 'joinHousehold',
        memberId: current._id,
        home: { householdId, unitIds: decided.unitIds },
      })
    }
    const homes = current.homes.map((entry) => (entry.householdId === householdId ? decided : entry))
    return { changes: { ...replaceHomes(current, homes, now), ...addToOutbox(items, now) } }
  })
  return { householdId }
}

export const confirmationHandlers = [
  on(listPendingHomes, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, confirmingRoles, unitId, now)
    const { rows, next } = await findPage(members, {
      where: { pendingUnitIds: unitId },
      by: 'confirmDueAt',
      direction: 'asc',
      cursor,
      fields: ['name', 'phone', 'homes'],
    })
    return { items: rows.flatMap((member) => pendingHomesOf(member, unitId)), next }
  }),

  on(confirmHome, async (decision, { actor, now }) =>
    decideHome({ ...decision, declinedBecause: null }, actor, now),
  ),

  on(declineHome, async ({ because, ...decision }, { actor, now }) =>
    decideHome({ ...decision, declinedBecause: because }, actor, now),
  ),
]
