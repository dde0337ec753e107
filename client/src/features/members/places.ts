import { levelOfRole } from '@shared/members/units'
import type { Level, Role } from '@shared/roles'
import { pathText, pathTowards, unitAtEnd, type UnitPath } from '@/ui/units/unit-path'

/** Where a role is held: at a level of the tree, or in a partner unit of a community. */
export type PlaceLevel = Level | 'partnerUnit'

export interface Place {
  id: string
  level: PlaceLevel
  name: string
}

/** The choices made on the way to a place. */
export interface PlaceChosen {
  path: UnitPath
  partner: Place | null
}

export const levelOfPlace = (role: Role): PlaceLevel =>
  role === 'partnerLiaison' ? 'partnerUnit' : levelOfRole[role]

/** The level of the tree at which the choices of units end; partner units are listed by community. */
export const unitLevelOf = (level: PlaceLevel): Level => (level === 'partnerUnit' ? 'community' : level)

/** The place of that level that was chosen, or null while choices are missing. */
export const placeAt = ({ path, partner }: PlaceChosen, level: PlaceLevel): Place | null =>
  level === 'partnerUnit' ? partner : unitAtEnd(path, level)

/** What remains of the choices on the way to another level. */
export const placeTowards = ({ path, partner }: PlaceChosen, level: PlaceLevel): PlaceChosen => ({
  path: pathTowards(path, unitLevelOf(level)),
  partner: level === 'partnerUnit' ? partner : null,
})

/** `幸福里社区 3号楼`, or the partner unit's own name. */
export const placeText = ({ path, partner }: PlaceChosen): string => partner?.name ?? pathText(path)
