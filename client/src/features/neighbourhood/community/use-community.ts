import { useState } from 'react'
import { supervisorRoles } from '@shared/direct-line/rules'
import { listUnits } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { levelOfRole } from '@shared/members/units'
import type { Role, RoleGrant } from '@shared/roles'
import { keep, kept } from '@/cloud/kept'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useMe } from '@/session/use-me'

export interface CommunityChoice {
  id: string
  name: string
}

const KEPT_AS = 'neighbourhood'

/** A liaison's role is held in a partner unit, which is no community. */
const ownRoles: readonly Role[] = ['secretary', 'communityWorker']
const rolesAbove: readonly Role[] = ['subdistrictOfficer', 'admin']

const homesOf = (member: Me): CommunityChoice[] => {
  const homes = member.homes.filter(({ state }) => state !== 'declined')
  const current = homes.filter(({ householdId }) => householdId === member.currentHouseholdId)
  return [...current, ...homes].map(({ communityId, communityName }) => ({
    id: communityId,
    name: communityName,
  }))
}

const ofGrants = (grants: readonly RoleGrant[]): CommunityChoice[] =>
  grants
    .filter(({ role }) => ownRoles.includes(role))
    .map(({ unitId, unitName }) => ({ id: unitId, name: unitName }))

const eachOnce = (choices: readonly CommunityChoice[]): CommunityChoice[] =>
  choices.filter(({ id }, index) => choices.findIndex((one) => one.id === id) === index)

/** The communities below a role of mine that is held in a subdistrict or district. */
function useCommunitiesBelow(roles: readonly RoleGrant[]) {
  const above = roles.find(({ role }) => rolesAbove.includes(role))
  return useEndpoint(listUnits, above ? { level: 'community', within: above.unitId } : null)
}

/** Whether this person heads that community or a level above it: then its topic is theirs to write. */
const heads = (roles: readonly RoleGrant[], id: string, below: readonly CommunityChoice[]): boolean =>
  roles.some(
    ({ role, unitId }) =>
      supervisorRoles.includes(role) &&
      (unitId === id || (levelOfRole[role] !== 'community' && below.some((one) => one.id === id))),
  )

/** The community that is looked at: my own, unless I chose another; the choice is kept on this phone. */
export function useCommunity(asked?: string) {
  const { reading, member, roles } = useMe()
  const below = useCommunitiesBelow(roles)
  const [chosen, setChosen] = useState(() => kept<CommunityChoice>(KEPT_AS))
  const communitiesBelow = below.data?.units ?? []
  const own = member ? eachOnce([...ofGrants(roles), ...homesOf(member), ...communitiesBelow]) : []
  const wanted = asked ?? chosen?.id
  // Whose role names no community, a grid worker say, chooses among all of them.
  const community = own.find(({ id }) => id === wanted) ?? own[0] ?? chosen
  return {
    reading,
    member,
    own,
    community: below.isLoading ? null : community,
    isLoading: below.isLoading,
    isMineToLead: community !== null && heads(roles, community.id, communitiesBelow),
    choose: (choice: CommunityChoice) => {
      keep(KEPT_AS, choice)
      setChosen(choice)
    },
  }
}

export type CommunityLooked = ReturnType<typeof useCommunity>
