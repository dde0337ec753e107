import type { Level } from '../../../shared/roles'
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
