import type { PartyOrgLevel } from '../../../shared/party/schema'
import { MINUTE } from '../../../shared/time'
import { documents } from '../../kit/documents'

/** A node of the party organisations' own tree, linked to a unit or to a partner unit. */
export interface PartyOrg {
  _id: string
  level: PartyOrgLevel
  name: string
  parentId: string | null
  /** Itself and all organisations above it, from the top. */
  orgIds: string[]
  unitId: string | null
  partnerUnitId: string | null
  /** The unit it is linked to, or under which its partner unit hangs, and all above. */
  unitIds: string[]
  revision: number
}

export const partyOrgs = documents<PartyOrg>('partyOrgs')

const REMEMBERED_FOR = 10 * MINUTE
const MOST_REMEMBERED = 1_000
const remembered = new Map<string, { org: PartyOrg; until: number }>()

/** An organisation, which an instance remembers for ten minutes: name and place hardly ever change. */
export async function orgOf(id: string, now: number): Promise<PartyOrg | null> {
  const known = remembered.get(id)
  if (known && now < known.until) return known.org
  const org = await partyOrgs.get(id)
  if (!org) return null
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(id, { org, until: now + REMEMBERED_FOR })
  return org
}
