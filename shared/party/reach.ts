/**
 * What a rule that asks "is this open to me?" needs to know of a membership. It is computed for whoever is asking and
 * never given out.
 */
export interface PartyReach {
  /** The home organisation and all above it, from the top; empty for somebody who belongs to none. */
  homeOrgIds: readonly string[]
  /** The partner unit that the home organisation is linked to. */
  homePartnerId: string | null
  /** Where they reported in and all above it; empty until it is confirmed. */
  reportedOrgIds: readonly string[]
}

export const noReach: PartyReach = { homeOrgIds: [], homePartnerId: null, reportedOrgIds: [] }

/** Whether this is a member of that organisation or of one below it. */
export const belongsTo = (reach: PartyReach, orgId: string): boolean => reach.homeOrgIds.includes(orgId)

/** Whether this is a member who reported in there or below it, and was confirmed. */
export const reportedTo = (reach: PartyReach, orgId: string): boolean => reach.reportedOrgIds.includes(orgId)
