import type { PartnerKind } from '../../../shared/members/partners'
import { MINUTE } from '../../../shared/time'
import { command } from '../../kit/cloud'
import { documents } from '../../kit/documents'

/**
 * An employer, agency, property company, owners' committee, shop or school in the area (驻区单位). Who answers for it
 * are those who hold the role of its liaison.
 */
export interface PartnerUnit {
  _id: string
  kind: PartnerKind
  name: string
  /** The community or subdistrict it hangs under. */
  parentId: string
  /** That unit and all above it. */
  unitIds: string[]
  unitName: string
  revision: number
}

export const partnerUnits = documents<PartnerUnit>('partnerUnits')

const REMEMBERED_FOR = 10 * MINUTE
const MOST_REMEMBERED = 1_000
const remembered = new Map<string, { partner: PartnerUnit; until: number }>()

/** Several partner units, those that this instance doesn't remember in one read; the unknown are left out. */
export async function partnersOf(ids: readonly string[], now: number): Promise<PartnerUnit[]> {
  const unknown = ids.filter((id) => now >= (remembered.get(id)?.until ?? 0))
  if (unknown.length > 0) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const found = await partnerUnits.find({ where: { _id: command.in(unknown) }, limit: unknown.length })
    for (const partner of found) remembered.set(partner._id, { partner, until: now + REMEMBERED_FOR })
  }
  return ids.map((id) => remembered.get(id)?.partner).filter((partner) => partner !== undefined)
}

/** A partner unit, which an instance remembers for ten minutes: name and place hardly ever change. */
export const partnerOf = async (id: string, now: number): Promise<PartnerUnit | null> =>
  (await partnersOf([id], now))[0] ?? null
