import type { MemberRow, MyMembership, OrgCard, OrgName, ReportInRow } from '../../../shared/party/schema'
import { maskPhone } from '../../../shared/personal'
import type { Member } from '../members/store'
import type { NamedOrg, PartyMembership } from './membership'
import type { PartyOrg } from './store'

const nameOf = ({ id, name }: NamedOrg): OrgName => ({ id, name })

const personOf = ({ _id, name, phone }: Pick<Member, '_id' | 'name' | 'phone'>) => ({
  memberId: _id,
  name,
  maskedPhone: phone && maskPhone(phone),
})

/** An organisation as a membership names it. */
export const namedOrg = ({ _id, name, orgIds }: PartyOrg): NamedOrg => ({ id: _id, name, orgIds })

export const cardOfOrg = ({ _id, level, name, orgIds, unitId, partnerUnitId }: PartyOrg): OrgCard => ({
  id: _id,
  level,
  name,
  orgIds,
  unitId,
  partnerUnitId,
})

/** For that member alone. */
export const viewOfMine = ({ homeOrg, since, enteredAt, reportIn }: PartyMembership): MyMembership => ({
  homeOrg: nameOf(homeOrg),
  since,
  enteredAt,
  reportIn: reportIn && {
    state: reportIn.state,
    org: nameOf(reportIn.org),
    homeLabel: reportIn.homeLabel,
    at: reportIn.at,
    declinedBecause: reportIn.declinedBecause,
  },
})

/** For organisers of the home organisation. */
export const rowOfMember = (member: Member, { homeOrg, since, reportIn }: PartyMembership): MemberRow => ({
  ...personOf(member),
  homeOrg: nameOf(homeOrg),
  since,
  reportIn: reportIn && { state: reportIn.state, org: nameOf(reportIn.org) },
})

/** For organisers of the branch reported to. */
export const rowsOfReportIn = (member: Member): ReportInRow[] => {
  const reportIn = member.party?.reportIn
  if (!reportIn) return []
  return [{ ...personOf(member), org: nameOf(reportIn.org), state: reportIn.state, at: reportIn.at }]
}
