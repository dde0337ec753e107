import { AppError, refuseIf } from '../../../shared/errors'
import { endRole, grantRole, listMembers, showOpenWork } from '../../../shared/members/contracts'
import { endRoleRefusal, grantRoleRefusal, handOverRefusal } from '../../../shared/members/rules'
import type { MemberCard } from '../../../shared/members/schema'
import { maskPhone } from '../../../shared/personal'
import { levelOfRole, type PlaceLevel } from '../../../shared/members/units'
import { isInForce, type Role, type RoleGrant } from '../../../shared/roles'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import type { Caller } from '../../kit/serve'
import { on, type ApiHandler } from '../on'
import { orgOf } from '../party/store'
import { requireRole } from '../scope'
import { changeMember, members, type Member } from './store'
import { partnerOf } from './partner-units-store'
import { unitOf } from './units-store'

/** What other domains know of the work that somebody in a role has open. */
export interface RoleWork {
  openAppealsOf(
    memberId: string,
    grant: Pick<RoleGrant, 'role' | 'unitId'>,
    viewer: Member,
  ): Promise<{ id: string; ticket: string; title: string }[]>
}

const SHOWN_APPEALS = 20
const MOST_PENDING = 100

const cardOf = (member: Member, now: number): MemberCard => ({
  id: member._id,
  name: member.name,
  maskedPhone: member.phone && maskPhone(member.phone),
  homeLabel: member.homes.find((home) => home.householdId === member.currentHouseholdId)?.label ?? null,
  roles: member.roles.filter((grant) => isInForce(grant, now)),
})

const notFound = (): AppError => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

async function memberOf(memberId: string): Promise<Member> {
  const member = await members.get(memberId)
  if (!member) throw notFound()
  return member
}

/** Whose role ends, and who takes over, in one read. */
async function holderAndSuccessor(memberId: string, handOverTo: string | null) {
  const ids = handOverTo === null ? [memberId] : [memberId, handOverTo]
  const found = await members.find({ where: { _id: command.in(ids) }, limit: 2 })
  const holder = found.find((member) => member._id === memberId)
  const successor = handOverTo === null ? null : found.find((member) => member._id === handOverTo)
  if (!holder || successor === undefined) throw notFound()
  return { holder, successor }
}

function grantOf(member: Member, grantId: string, now: number): RoleGrant {
  const grant = member.roles.find((entry) => entry.id === grantId)
  if (!grant || !isInForce(grant, now))
    throw new AppError({ code: 'REFUSED', reason: 'members.role_missing' })
  return grant
}

interface Place {
  level: PlaceLevel
  name: string
  /** The unit whose person in charge the holder is, for cases that concern those. */
  unitId: string
}

/** Where a role is held: a liaison's in a partner unit, a branch secretary's in a party organisation. */
async function placeOf(role: Role, unitId: string, now: number): Promise<Place> {
  if (levelOfRole[role] === 'partyOrg') {
    const org = await orgOf(unitId, now)
    if (org) return { level: 'partyOrg', name: org.name, unitId: org.unitId ?? unitId }
  }
  const unit = await unitOf(unitId, now)
  if (unit) return { level: unit.level, name: unit.fullName, unitId }
  const partner = role === 'partnerLiaison' ? await partnerOf(unitId, now) : null
  if (!partner) throw new AppError({ code: 'NOT_FOUND', reason: 'members.unknown_unit' })
  return { level: 'partnerUnit', name: partner.name, unitId }
}

const roleAction = (action: string, grant: RoleGrant, memberId: string, { actor, now }: Caller<Member>) => ({
  at: now,
  memberId: actor._id,
  action: `members.${action} ${grant.role}`,
  target: memberId,
  unitIds: [grant.unitId],
})

const tellHolder = (title: string, grant: RoleGrant, memberId: string, requestId: string): OutboxItem => ({
  key: idFor('tellRole', memberId, requestId),
  kind: 'tell',
  to: { memberId },
  title,
  text: `${grant.unitName}：${title}。`,
  link: { to: 'me' },
  template: null,
  values: {},
})

/** Open cases go to the successor; with none named they go back to the desk, where new work is told. */
const handOver = (
  grant: RoleGrant,
  from: string,
  successor: Member | null,
  requestId: string,
): OutboxItem => ({
  key: idFor('handOver', requestId),
  kind: 'handOverAppeals',
  fromMemberId: from,
  toMemberId: successor?._id ?? null,
  unitId: grant.unitId,
})

export const roleHandlers = (work: RoleWork): ApiHandler[] => [
  on(listMembers, async ({ unitId, show, name, cursor }, { actor, now }) => {
    await requireRole(actor, ['admin'], unitId, now)
    const { rows, next } = await findPage(members, {
      where: {
        ...(show === 'residents' ? { homeUnitIds: unitId } : { 'roles.unitId': unitId }),
        ...(name && { name }),
      },
      by: 'createdAt',
      direction: 'desc',
      cursor,
      fields: ['name', 'phone', 'homes', 'currentHouseholdId', 'roles'],
    })
    const cards = rows.map((member) => cardOf(member, now))
    // Those whose role has ended are found by the index still.
    return { items: show === 'residents' ? cards : cards.filter((card) => card.roles.length > 0), next }
  }),

  on(grantRole, async ({ requestId, memberId, role, unitId, until }, caller) => {
    const { actor, now } = caller
    await requireRole(actor, ['admin'], unitId, now)
    const place = await placeOf(role, unitId, now)
    const grant: RoleGrant = {
      id: idFor('grant', actor._id, requestId),
      role,
      unitId,
      unitName: place.name,
      from: now,
      until,
    }
    const changed = await changeMember(await memberOf(memberId), requestId, (current) => {
      refuseIf(grantRoleRefusal(current, { role, unitId, level: place.level, until }, now))
      const items = [
        auditItem(requestId, roleAction('grantRole', grant, memberId, caller)),
        tellHolder('您有了新的身份', grant, memberId, requestId),
        {
          key: idFor('excludeNamed', grant.id),
          kind: 'excludeNamed' as const,
          memberId,
          unitId: place.unitId,
        },
      ]
      return { changes: { roles: command.push([grant]), ...addToOutbox(items, now) } }
    })
    return cardOf(changed, now)
  }),

  on(showOpenWork, async ({ memberId, grantId }, { actor, now }) => {
    const member = await memberOf(memberId)
    const grant = grantOf(member, grantId, now)
    await requireRole(actor, ['admin'], grant.unitId, now)
    const [appeals, pending] = await Promise.all([
      work.openAppealsOf(memberId, grant, actor),
      members.find({ where: { pendingUnitIds: grant.unitId }, limit: MOST_PENDING, fields: ['createdAt'] }),
    ])
    return {
      appeals: appeals.slice(0, SHOWN_APPEALS),
      hasMoreAppeals: appeals.length > SHOWN_APPEALS,
      pendingHomes: pending.length,
    }
  }),

  on(endRole, async ({ requestId, memberId, grantId, handOverTo }, caller) => {
    const { actor, now } = caller
    const { holder, successor } = await holderAndSuccessor(memberId, handOverTo)
    if (holder.requests.includes(requestId)) return cardOf(holder, now)
    const grant = grantOf(holder, grantId, now)
    await requireRole(actor, ['admin'], grant.unitId, now)
    refuseIf(endRoleRefusal(actor, holder, grant))
    const changed = await changeMember(holder, requestId, (current) => {
      const held = grantOf(current, grantId, now)
      refuseIf(handOverRefusal(current, successor, held, now))
      const items = [
        auditItem(requestId, roleAction('endRole', held, memberId, caller)),
        tellHolder('您的身份已结束', held, memberId, requestId),
        handOver(held, memberId, successor, requestId),
      ]
      const roles = current.roles.map((entry) => (entry.id === grantId ? { ...entry, until: now } : entry))
      return { changes: { roles: command.set(roles), ...addToOutbox(items, now) } }
    })
    return cardOf(changed, now)
  }),
]
