import type { Level } from '../../../shared/roles'
import { MINUTE } from '../../../shared/time'
import { documents } from '../../kit/documents'

/** One node of the unit tree. */
export interface Unit {
  _id: string
  level: Level
  name: string
  /** `幸福里社区 3号楼 2单元`: from the community down. */
  fullName: string
  parentId: string | null
  /** Itself and all its ancestors. */
  unitIds: string[]
  /** The community it lies in; null above. */
  communityId: string | null
  communityName: string | null
  /** Its place among its siblings. */
  order: number
}

/** An entrance and a room number; one of its members speaks for it. */
export interface Household {
  _id: string
  entranceId: string
  room: string
  unitIds: string[]
  contactId: string | null
  revision: number
}

export const units = documents<Unit>('units')
export const households = documents<Household>('households')

const REMEMBERED_FOR = 10 * MINUTE
const MOST_REMEMBERED = 2_000
const remembered = new Map<string, { unit: Unit; until: number }>()

/**
 * A unit of the tree, which an instance remembers for ten minutes: units hardly ever move, and every record carries
 * the ids of its ancestors anyway.
 */
export async function unitOf(id: string, now: number): Promise<Unit | null> {
  const known = remembered.get(id)
  if (known && now < known.until) return known.unit
  const unit = await units.get(id)
  if (unit) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(id, { unit, until: now + REMEMBERED_FOR })
  }
  return unit
}
