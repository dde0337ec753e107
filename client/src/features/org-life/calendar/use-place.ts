import { useState } from 'react'
import type { Me } from '@shared/members/schema'
import type { Role, RoleGrant } from '@shared/roles'
import { keep, kept } from '@/cloud/kept'
import { useMe } from '@/session/use-me'

export interface PlaceLooked {
  unitId: string
  unitName: string
}

const KEPT_AS = 'org-life.place'
/** Roles held in a community or subdistrict, which has a calendar. */
const unitRoles: readonly Role[] = ['communityWorker', 'secretary', 'subdistrictOfficer']

const homesOf = ({ homes, currentHouseholdId }: Me): PlaceLooked[] => {
  const lived = homes.filter(({ state }) => state !== 'declined')
  const current = lived.filter(({ householdId }) => householdId === currentHouseholdId)
  return [...current, ...lived].map(({ communityId, communityName }) => ({
    unitId: communityId,
    unitName: communityName,
  }))
}

const ofRoles = (roles: readonly RoleGrant[]): PlaceLooked[] =>
  roles.filter(({ role }) => unitRoles.includes(role)).map(({ unitId, unitName }) => ({ unitId, unitName }))

const eachOnce = (places: readonly PlaceLooked[]): PlaceLooked[] =>
  places.filter(({ unitId }, index) => places.findIndex((one) => one.unitId === unitId) === index)

/** Whose calendar is looked at: that of where I live or work, unless I chose another; kept on this phone. */
export function usePlace() {
  const { member, roles } = useMe()
  const [chosen, setChosen] = useState(() => kept<PlaceLooked>(KEPT_AS))
  const own = member ? eachOnce([...homesOf(member), ...ofRoles(roles)]) : []
  return {
    own,
    place: chosen ?? own[0] ?? null,
    choose: (place: PlaceLooked) => {
      keep(KEPT_AS, place)
      setChosen(place)
    },
  }
}
export type PlaceChoice = ReturnType<typeof usePlace>
