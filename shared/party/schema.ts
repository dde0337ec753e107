import * as z from 'zod'
import { UnitId } from '../members/units'
import { ReportInState } from './life-cycle'

export const OrgId = z.string().min(1).max(64)

/** 党工委, 党委·党总支, 党支部, 党小组: from the top down. */
export const PartyOrgLevel = z.enum(['workingCommittee', 'committee', 'branch', 'group'])
export type PartyOrgLevel = z.infer<typeof PartyOrgLevel>

export const orgLevelNames: Record<PartyOrgLevel, string> = {
  workingCommittee: '党工委',
  committee: '党委（总支）',
  branch: '党支部',
  group: '党小组',
}

/** A party organisation, which is no secret; who belongs to it is. */
export const OrgCard = z.object({
  id: OrgId,
  level: PartyOrgLevel,
  name: z.string(),
  /** Itself and all above it, from the top. */
  orgIds: z.array(OrgId),
  /** The unit or the partner unit that it is linked to: one of the two. */
  unitId: UnitId.nullable(),
  partnerUnitId: UnitId.nullable(),
})
export type OrgCard = z.infer<typeof OrgCard>

export const OrgName = z.object({ id: OrgId, name: z.string() })
export type OrgName = z.infer<typeof OrgName>

/** Where somebody reported in (双报到), as they and their organisers see it. */
export const ReportIn = z.object({
  state: ReportInState,
  org: OrgName,
  /** The confirmed home by which they did: it ends with it. */
  homeLabel: z.string(),
  at: z.number(),
  declinedBecause: z.string().nullable(),
})
export type ReportIn = z.infer<typeof ReportIn>

/** A member's own membership. */
export const MyMembership = z.object({
  homeOrg: OrgName,
  /** Since when they belong to it: the first instant of that day. */
  since: z.number(),
  enteredAt: z.number(),
  reportIn: ReportIn.nullable(),
})
export type MyMembership = z.infer<typeof MyMembership>

/** A home by which somebody may report in, and the branches of its grid. */
export const ReportInChoice = z.object({
  householdId: z.string(),
  homeLabel: z.string(),
  orgs: z.array(OrgName),
})
export type ReportInChoice = z.infer<typeof ReportInChoice>

/** A member as the organisers of the home organisation see them. */
export const MemberRow = z.object({
  memberId: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  homeOrg: OrgName,
  since: z.number(),
  reportIn: z.object({ state: ReportInState, org: OrgName }).nullable(),
})
export type MemberRow = z.infer<typeof MemberRow>

/** A reporting-in as the organisers of the branch reported to see it: not where that person's home organisation is. */
export const ReportInRow = z.object({
  memberId: z.string(),
  name: z.string(),
  maskedPhone: z.string().nullable(),
  org: OrgName,
  state: ReportInState,
  at: z.number(),
})
export type ReportInRow = z.infer<typeof ReportInRow>
