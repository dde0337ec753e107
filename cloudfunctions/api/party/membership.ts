import type { Home } from '../../../shared/members/homes'
import type { ReportInState } from '../../../shared/party/life-cycle'
import { noReach, type PartyReach } from '../../../shared/party/reach'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'

/** An organisation as a membership names it. */
export interface NamedOrg {
  id: string
  name: string
  orgIds: string[]
}

/** Where somebody reported in as a resident (双报到), by which home, and who decided. */
export interface StoredReportIn {
  state: ReportInState
  org: NamedOrg
  householdId: string
  homeLabel: string
  at: number
  decidedBy: string | null
  declinedBecause: string | null
}

/**
 * One person's membership, a part of their own document: so there is one at most, a home that is given up ends a
 * reporting-in in the same write, and whether something is open to them costs no further call. Sensitive: it leaves
 * the server for that person and their organisers only.
 */
export interface PartyMembership {
  homeOrg: NamedOrg & { partnerUnitId: string | null }
  since: number
  enteredAt: number
  enteredBy: string
  reportIn: StoredReportIn | null
}

/** What the index of the organisers' lists needs: `list|organisation`, and when the membership changed last. */
export interface PartyFields {
  party?: PartyMembership
  partyLists?: string[]
  partyAt?: number
}

export type PartyList = 'members' | 'applied' | 'confirmed'

/** One of the lists that the organisers of an organisation have. */
export const partyListOf = (list: PartyList, orgId: string): string => `${list}|${orgId}`

export function partyFieldsOf(party: PartyMembership, at: number): Required<PartyFields> {
  const { homeOrg, reportIn } = party
  const members = homeOrg.orgIds.map((orgId) => partyListOf('members', orgId))
  const { state } = reportIn ?? { state: 'declined' }
  const reported = state === 'declined' ? [] : reportIn!.org.orgIds.map((orgId) => partyListOf(state, orgId))
  return { party, partyLists: [...members, ...reported], partyAt: at }
}

/** The changes that put this membership, or none, in the place of the old one. */
export function replaceParty(party: PartyMembership | null, now: number): Changes {
  if (!party) return { party: command.remove(), partyLists: command.remove(), partyAt: command.remove() }
  const { partyLists, partyAt } = partyFieldsOf(party, now)
  return { party: command.set(party), partyLists: command.set(partyLists), partyAt }
}

/** The reporting-in that ends when somebody's homes become these: the one whose home isn't confirmed among them. */
export function reportInEndedBy(
  { party }: PartyFields,
  homes: readonly Pick<Home, 'householdId' | 'state'>[],
): StoredReportIn | null {
  const reportIn = party?.reportIn ?? null
  const isStillAtHome = homes.some(
    ({ householdId, state }) => householdId === reportIn?.householdId && state === 'confirmed',
  )
  return isStillAtHome ? null : reportIn
}

/** What audience rules ask of a membership: read with the member, so it costs nothing. */
export function partyReach({ party }: PartyFields): PartyReach {
  if (!party) return noReach
  const { homeOrg, reportIn } = party
  return {
    homeOrgIds: homeOrg.orgIds,
    homePartnerId: homeOrg.partnerUnitId,
    reportedOrgIds: reportIn?.state === 'confirmed' ? reportIn.org.orgIds : [],
  }
}
