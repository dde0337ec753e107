import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { PersonName, RequestId } from '../personal'
import { CivilDate } from '../time'
import { ReportInList } from './life-cycle'
import { organiserRoles } from './rules'
import { MemberRow, MyMembership, OrgCard, OrgId, OrgName, ReportInChoice, ReportInRow } from './schema'

const MemberId = z.string().min(1).max(40)

/** Whoever calls it learns of their own membership alone, or that none is entered. */
export const myMembership = endpoint({
  name: 'party.myMembership',
  roles: ['resident'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ membership: MyMembership.nullable(), choices: z.array(ReportInChoice) }),
})

/** The organisations of a unit and below it, and those of the units above it; each after the one it belongs to. */
export const listOrgs = endpoint({
  name: 'party.listOrgs',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ within: UnitId }),
  output: z.object({ orgs: z.array(OrgCard) }),
})

/** Report in (双报到) at a branch of the grid that a confirmed home lies in. */
export const applyToReportIn = endpoint({
  name: 'party.applyToReportIn',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ requestId: RequestId, householdId: z.string().max(80), orgId: OrgId }),
  output: MyMembership,
})

/** Ends a reporting-in, or takes the application back. */
export const leaveReportIn = endpoint({
  name: 'party.leaveReportIn',
  roles: ['resident'],
  effect: 'write',
  input: z.object({ requestId: RequestId }),
  output: MyMembership,
})

/** Members of an organisation and of all below it, those whose membership changed last on top. */
export const listMembers = endpoint({
  name: 'party.listMembers',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ orgId: OrgId, cursor: Cursor }),
  output: pageOf(MemberRow),
})

/** Enters a registered person as a member of an organisation; who it is, name and phone's last digits say together. */
export const enterMember = endpoint({
  name: 'party.enterMember',
  roles: organiserRoles,
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    orgId: OrgId,
    name: PersonName,
    phoneTail: z.string().regex(/^\d{4}$/, 'core.invalid'),
    since: CivilDate,
  }),
  output: MemberRow,
})

/** Moves a member to another organisation; from then on its organisers see them. */
export const transferMember = endpoint({
  name: 'party.transferMember',
  roles: organiserRoles,
  effect: 'write',
  input: z.object({ requestId: RequestId, memberId: MemberId, toOrgId: OrgId, since: CivilDate }),
  output: z.object({ memberId: z.string(), to: OrgName }),
})

/** Ends a membership and the reporting-in with it. */
export const endMembership = endpoint({
  name: 'party.endMembership',
  roles: organiserRoles,
  effect: 'write',
  input: z.object({ requestId: RequestId, memberId: MemberId }),
  output: z.object({ memberId: z.string() }),
})

/** Who applied to report in at an organisation or below it, the longest waiting on top; or who has reported in. */
export const listReportIns = endpoint({
  name: 'party.listReportIns',
  roles: organiserRoles,
  effect: 'read',
  input: z.object({ orgId: OrgId, show: ReportInList, cursor: Cursor }),
  output: pageOf(ReportInRow),
})

export const confirmReportIn = endpoint({
  name: 'party.confirmReportIn',
  roles: organiserRoles,
  effect: 'write',
  input: z.object({ requestId: RequestId, memberId: MemberId }),
  output: z.object({ memberId: z.string() }),
})

/** Declines it; the reason is what that person reads. */
export const declineReportIn = endpoint({
  name: 'party.declineReportIn',
  roles: organiserRoles,
  effect: 'write',
  input: z.object({
    requestId: RequestId,
    memberId: MemberId,
    because: z.string().trim().min(2, 'core.too_short').max(100, 'core.too_long'),
  }),
  output: z.object({ memberId: z.string() }),
})
