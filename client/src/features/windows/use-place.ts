import { useState } from 'react'
import type { Me } from '@shared/members/schema'
import { levelOfRole } from '@shared/members/units'
import type { RoleGrant } from '@shared/roles'
import { keep, kept } from '@/cloud/kept'
import { useMe } from '@/session/use-me'

export interface Place {
  unitId: string
  unitName: string
}

const KEPT_AS = 'windows.place'

function ofHome({ homes, currentHouseholdId }: Me): Place | null {
  const lived = homes.filter(({ state }) => state !== 'declined')
  const home = lived.find(({ householdId }) => householdId === currentHouseholdId) ?? lived[0]
  return home ? { unitId: home.communityId, unitName: home.communityName } : null
}

const ofRole = (roles: readonly RoleGrant[]): Place | null =>
  roles.find(({ role }) => levelOfRole[role] === 'community' || levelOfRole[role] === 'subdistrict') ?? null

/** Whose guides are looked at: of where I live or work, or of the community I chose, which this phone keeps. */
export function usePlace() {
  const { reading, member, roles } = useMe()
  const [chosen, setChosen] = useState<Place | null>(() => kept(KEPT_AS))
  const own = (member && ofHome(member)) ?? ofRole(roles)
  return {
    me: reading,
    place: own ?? chosen,
    /** Whether another community can be chosen: one's own can't be mistaken. */
    isChosen: own === null,
    choose: (place: Place | null) => {
      keep(KEPT_AS, place)
      setChosen(place)
    },
  }
}
