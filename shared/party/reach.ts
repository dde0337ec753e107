/**
 * What a rule that asks "is this open to me?" needs to know of a membership. It is computed for whoever is asking and
 * never given out.
 */
export interface PartyReach {
  /** The home organisation and all above it, from the top; empty for somebody who belongs to none. */
  homeOrgIds: readonly string[]
  /** Where they reported in and all above it; empty until it is confirmed. */
  reportedOrgIds: readonly string[]
  /** The partner unit that the home organisation is linked to. */
  homePartnerId: string | null
}

export const noReach: PartyReach = { homeOrgIds: [], reportedOrgIds: [], homePartnerId: null }
