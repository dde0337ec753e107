import { useState } from 'react'
import { listCentres } from '@shared/centres/contracts'
import type { CentreView } from '@shared/centres/schema'
import type { Me } from '@shared/members/schema'
import { levelOfRole } from '@shared/members/units'
import type { RoleGrant } from '@shared/roles'
import { keep, kept } from '@/cloud/kept'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

interface Place {
  unitId: string
  unitName: string
}

interface Choices {
  /** For who lives and works nowhere here, as far as the product knows. */
  place: Place | null
  centreId: string | null
}

const KEPT_AS = 'bookings.centre'

const ofHome = ({ homes, currentHouseholdId }: Me): Place | null => {
  const lived = homes.filter(({ state }) => state !== 'declined')
  const home = lived.find(({ householdId }) => householdId === currentHouseholdId) ?? lived[0]
  return home ? { unitId: home.communityId, unitName: home.communityName } : null
}

const ofRole = (roles: readonly RoleGrant[]): Place | null =>
  roles.find(({ role }) => levelOfRole[role] === 'community' || levelOfRole[role] === 'subdistrict') ?? null

/** Whose centres are looked at: those where I live or work, or of the community I chose; kept on this phone. */
export function useCentre() {
  const { reading: me, member, roles } = useMe()
  const [chosen, setChosen] = useState<Choices>(() => kept(KEPT_AS) ?? { place: null, centreId: null })
  const own = (member && ofHome(member)) ?? ofRole(roles)
  const place = own ?? chosen.place
  const centres = useEndpoint(listCentres, me.data && place ? { unitId: place.unitId } : null)
  const listed = centres.data?.centres ?? []
  const centre: CentreView | null = listed.find(({ id }) => id === chosen.centreId) ?? listed[0] ?? null

  function choose(choices: Partial<Choices>) {
    const after = { ...chosen, ...choices }
    keep(KEPT_AS, after)
    setChosen(after)
  }

  return {
    me,
    place,
    /** Whether another community can be chosen: one's own can't be mistaken. */
    isChosen: own === null,
    centres,
    centre,
    choosePlace: (next: Place) => choose({ place: next, centreId: null }),
    forgetPlace: () => choose({ place: null, centreId: null }),
    chooseCentre: (centreId: string) => choose({ centreId }),
  }
}

export type CentreLooked = ReturnType<typeof useCentre>
