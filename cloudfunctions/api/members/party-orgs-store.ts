import { documents } from '../../kit/documents'

/** 党工委, 党委·党总支, 党支部, 党小组. */
export type PartyOrgLevel = 'workingCommittee' | 'committee' | 'branch' | 'group'

/** A node of the party organisations' own tree, linked to a unit or to a partner unit. */
export interface PartyOrg {
  _id: string
  level: PartyOrgLevel
  name: string
  parentId: string | null
  /** Itself and all organisations above it. */
  orgIds: string[]
  unitId: string | null
  partnerUnitId: string | null
  revision: number
}

/**
 * One person's membership. Sensitive: entered by an organiser, shown to that person and the organisers of `orgIds`
 * only.
 */
export interface PartyMember {
  _id: string
  memberId: string
  homeOrgId: string
  /** Where they reported in as residents (双报到), and who confirmed it. */
  reportedIn: { orgId: string; since: number; confirmedBy: string } | null
  /** The home organisation, the one reported in, and all above both. */
  orgIds: string[]
  revision: number
}

export const partyOrgs = documents<PartyOrg>('partyOrgs')
export const partyMembers = documents<PartyMember>('partyMembers')
