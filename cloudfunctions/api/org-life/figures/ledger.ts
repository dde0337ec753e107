import { AppError } from '../../../../shared/errors'
import { isLongAbsent } from '../../../../shared/org-life/quarter'
import {
  listMyPoints,
  listNotCome,
  listReceipts,
  showPartnerReceipt,
} from '../../../../shared/org-life/record-contracts'
import { isInForce } from '../../../../shared/roles'
import { writeAudit } from '../../../kit/audit'
import { figuresOf } from '../../../kit/counters'
import type { Find } from '../../../kit/documents'
import { idFor } from '../../../kit/ids'
import { findPage } from '../../../kit/paging'
import { counterRows } from '../../../kit/store'
import { members, type Member } from '../../members/store'
import { on } from '../../on'
import { partyListOf } from '../../party/membership'
import { ownOrg } from '../../party/organiser'
import {
  points,
  presences,
  receipts,
  type AttendanceReceipt,
  type MemberPresence,
  type PointsEntry,
} from './ledger-store'
import { pointsRowOf } from './points-row'

/** A branch has at most some fifty members; a page holds those of any. */
const MEMBERS_PAGE = 200
/** What the members of one partner unit come to in a quarter. */
const MOST_RECEIPTS = 1_000

const holdsExactly = (actor: Member, role: 'branchSecretary' | 'partnerLiaison', id: string, now: number) =>
  actor.roles.some((grant) => grant.role === role && grant.unitId === id && isInForce(grant, now))

/** Party organisations stand in the audit log under themselves: whoever reads a unit's log learns nothing of members. */
const auditReading = (
  actor: Member,
  action: string,
  { id, now }: { id: string; now: number },
  orgIds: string[],
) =>
  writeAudit(idFor('audit', action, id, actor._id, String(now)), {
    at: now,
    memberId: actor._id,
    action,
    target: id,
    unitIds: orgIds,
  })

export const ledgerHandlers = [
  on(listMyPoints, async ({ cursor }, { actor }) => {
    let total = 0
    const mine = {
      async find({ where, orderBy, limit }: Find): Promise<PointsEntry[]> {
        const row = await counterRows.getBeside<{ rows: PointsEntry[] }>(pointsRowOf(actor._id), {
          rows: { from: points.name, where, limit, ...(orderBy && { orderBy }) },
        })
        total = row ? (figuresOf(row.figures).points ?? 0) : 0
        return row?.rows ?? []
      },
    }
    const query = { where: { memberId: actor._id }, by: 'at', direction: 'desc', cursor } as const
    const { rows, next } = await findPage(mine, query)
    const items = rows.map(({ _id: id, at, amount, title, because }) => ({ id, at, amount, title, because }))
    return { items, next, total }
  }),

  // Not even those above it: who stays away is for whoever can go and ask after them.
  on(listNotCome, async ({ orgId, cursor }, { actor, now }) => {
    if (!holdsExactly(actor, 'branchSecretary', orgId, now)) {
      throw new AppError({ code: 'FORBIDDEN', reason: 'orgLife.not_branch_secretary' })
    }
    const withPresence = {
      find: (query: Find) => members.findWith<MemberPresence>(query, { from: presences.name, named: '_id' }),
    }
    const query = {
      where: { partyLists: partyListOf('members', orgId) },
      by: 'partyAt',
      direction: 'desc',
      cursor,
      size: MEMBERS_PAGE,
    } as const
    const { rows, next } = await findPage(withPresence, query)
    await auditReading(actor, listNotCome.name, { id: orgId, now }, [orgId])
    const items = rows.flatMap(({ _id: memberId, name, party, besides: [presence] }) => {
      const lastCameAt = presence?.lastCameAt ?? null
      const isAway = party !== undefined && isLongAbsent({ lastCameAt, since: party.enteredAt }, now)
      return isAway ? [{ memberId, name, lastCameAt }] : []
    })
    return { items, next }
  }),

  on(listReceipts, async ({ orgId, quarter, cursor }, { actor, now }) => {
    const org = await ownOrg(orgId, actor, now)
    const query = {
      where: { homeOrgIds: orgId, quarter, isValid: true },
      by: 'startsAt',
      direction: 'desc',
      cursor,
    } as const
    const { rows, next } = await findPage(receipts, query)
    await auditReading(actor, listReceipts.name, { id: orgId, now }, org.orgIds)
    const items = rows.map(({ _id: id, name, title, kind, hostName, startsAt }) => ({
      id,
      name,
      title,
      kind,
      hostName,
      startsAt,
    }))
    return { items, next }
  }),

  on(showPartnerReceipt, async ({ partnerUnitId, quarter }, { actor, now }) => {
    if (!holdsExactly(actor, 'partnerLiaison', partnerUnitId, now)) {
      throw new AppError({ code: 'FORBIDDEN', reason: 'orgLife.not_liaison' })
    }
    const rows = await receipts.find({
      where: { partnerUnitId, quarter, isValid: true },
      orderBy: ['startsAt', 'asc'],
      limit: MOST_RECEIPTS,
      fields: ['activityId', 'title', 'hostName', 'startsAt'],
    })
    return { came: rows.length, activities: byActivity(rows) }
  }),
]

function byActivity(rows: readonly AttendanceReceipt[]) {
  const counted = new Map<
    string,
    { id: string; title: string; hostName: string; startsAt: number; came: number }
  >()
  for (const { activityId: id, title, hostName, startsAt } of rows) {
    const known = counted.get(id)
    counted.set(id, { id, title, hostName, startsAt, came: (known?.came ?? 0) + 1 })
  }
  return [...counted.values()]
}
