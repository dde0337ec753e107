import type { Reason } from '@shared/errors'
import { isUnitLevel, type PlaceLevel } from '@shared/members/units'
import type { Level } from '@shared/roles'
import { pathText, pathTowards, unitAtEnd, type UnitPath } from '@/ui/units/unit-path'

export interface Place {
  id: string
  level: PlaceLevel
  name: string
}

/** The choices made on the way to a place: units, and then perhaps a partner unit or a party organisation there. */
export interface PlaceChosen {
  path: UnitPath
  beside: Place | null
}

/** Chooses among what is listed by community. */
export interface BesideChoiceProps {
  communityId: string
  chosen: Place | null
  onChoose: (place: Place) => void
  error: Reason | null
}

/** The level of the tree at which the choices of units end; what isn't a unit is listed by community. */
export const unitLevelOf = (level: PlaceLevel): Level => (isUnitLevel(level) ? level : 'community')

/** The place of that level that was chosen, or null while choices are missing. */
export function placeAt({ path, beside }: PlaceChosen, level: PlaceLevel): Place | null {
  if (isUnitLevel(level)) return unitAtEnd(path, level)
  return beside?.level === level ? beside : null
}

/** What remains of the choices on the way to another level. */
export const placeTowards = ({ path, beside }: PlaceChosen, level: PlaceLevel): PlaceChosen => ({
  path: pathTowards(path, unitLevelOf(level)),
  beside: beside?.level === level ? beside : null,
})

/** `幸福里社区 3号楼`, or the name of the partner unit or party organisation. */
export const placeText = ({ path, beside }: PlaceChosen): string => beside?.name ?? pathText(path)
