import type { Level } from '../../../shared/roles'
import { MINUTE } from '../../../shared/time'
import { command } from '../../kit/cloud'
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

function remember(unit: Unit, now: number): void {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(unit._id, { unit, until: now + REMEMBERED_FOR })
}

/**
 * A unit of the tree, which an instance remembers for ten minutes: units hardly ever move, and every record carries
 * the ids of its ancestors anyway.
 */
export async function unitOf(id: string, now: number): Promise<Unit | null> {
  const known = remembered.get(id)
  if (known && now < known.until) return known.unit
  const unit = await units.get(id)
  if (unit) remember(unit, now)
  return unit
}

/** Several units, those that this instance doesn't remember in one read. */
export async function unitsOf(ids: readonly string[], now: number): Promise<Unit[]> {
  const isKnown = (id: string) => now < (remembered.get(id)?.until ?? 0)
  const unknown = ids.filter((id) => !isKnown(id))
  if (unknown.length > 0) {
    const found = await units.find({ where: { _id: command.in([...unknown]) }, limit: unknown.length })
    for (const unit of found) remember(unit, now)
  }
  return ids.map((id) => remembered.get(id)?.unit).filter((unit) => unit !== undefined)
}
