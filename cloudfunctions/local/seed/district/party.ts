import { DAY } from '../../../../shared/time'
import type { PartyOrgLevel } from '../../../../shared/party/schema'
import type { Member } from '../../../api/members/store'
import type { Unit } from '../../../api/members/units-store'
import { partyFieldsOf, type PartyFields, type PartyMembership } from '../../../api/party/membership'
import type { PartyOrg } from '../../../api/party/store'
import { randomFor } from '../random'
import { flatsOf, numberedGrids, residentsOf, type Flat } from './households'
import { partnersOf } from './partners'
import { districtPlan, share, startOf } from './plan'
import { branchOf, communitiesOf, type District } from './units'

type Link = { unitIds: string[] } & ({ unitId: string } | { partnerUnitId: string })

const orgOf = (level: PartyOrgLevel, name: string, parent: PartyOrg | null, link: Link): PartyOrg => {
  const _id = `org-${'unitId' in link ? link.unitId : link.partnerUnitId}`
  return {
    _id,
    level,
    name,
    parentId: parent?._id ?? null,
    orgIds: [...(parent?.orgIds ?? []), _id],
    unitId: null,
    partnerUnitId: null,
    ...link,
    revision: 1,
  }
}

/** A working committee a subdistrict, a committee a community, a branch a grid and a branch a partner unit. */
export function districtPartyOrgs(district: District, now: number): Map<string, PartyOrg> {
  const made = new Map<string, PartyOrg>()
  const add = (org: PartyOrg): PartyOrg => {
    made.set(org._id, org)
    return org
  }
  for (const { unit, communities } of district.subdistricts) {
    const working = add(
      orgOf('workingCommittee', `${unit.name}党工委`, null, { unitId: unit._id, unitIds: unit.unitIds }),
    )
    for (const community of communities) {
      const { name, _id, unitIds } = community.unit
      const committee = add(orgOf('committee', `${name}党委`, working, { unitId: _id, unitIds }))
      for (const grid of community.grids) {
        const { unit } = grid
        const branch = branchOf(community.unit, unit)
        add(orgOf('branch', branch.name, committee, { unitId: unit._id, unitIds: unit.unitIds }))
      }
    }
  }
  for (const { partner } of partnersOf(district, now)) {
    const committee = made.get(`org-${partner.unitIds.at(-1)}`)!
    const { _id: partnerUnitId, unitIds } = partner
    add(orgOf('branch', `${partner.name}党支部`, committee, { partnerUnitId, unitIds }))
  }
  return made
}

const named = ({ _id, name, orgIds }: PartyOrg) => ({ id: _id, name, orgIds })

/** Employed members of the district who reported in at the branch of the grid they live in, by member. */
export function districtParty(district: District, now: number): Map<string, Required<PartyFields>> {
  const orgs = districtPartyOrgs(district, now)
  const fields = new Map<string, Required<PartyFields>>()
  const partnerOrgs = [...orgs.values()].filter((org) => org.partnerUnitId !== null)
  for (const { community, grid, gridNumber } of numberedGrids(communitiesOf(district))) {
    const count = share(districtPlan.partyMembers, districtPlan.grids, gridNumber)
    const flats = [...flatsOf(grid, gridNumber)]
    const confirmedBy = residentsOf(secretarysFlat(flats), community.unit, now)[0]!._id
    for (let order = 0; order < count; order++) {
      const random = randomFor('party', gridNumber, order)
      const member = confirmedFrom(flats.slice(startOf(flats.length, count, order)), community.unit, now)
      const home = random.pick(partnerOrgs)
      const reported = orgs.get(`org-${grid.unit._id}`)!
      const since = now - random.int(20, 1200) * DAY
      const [livedIn] = member.homes
      const party: PartyMembership = {
        homeOrg: { ...named(home), partnerUnitId: home.partnerUnitId },
        since,
        enteredAt: since,
        enteredBy: confirmedBy,
        reportIn: {
          state: 'confirmed',
          org: named(reported),
          householdId: livedIn!.householdId,
          homeLabel: livedIn!.label,
          at: since,
          decidedBy: confirmedBy,
          declinedBecause: null,
        },
      }
      fields.set(member._id, partyFieldsOf(party, since))
    }
  }
  return fields
}

/** The first head of a household there whose home is confirmed. */
function confirmedFrom(flats: readonly Flat[], community: Unit, now: number): Member {
  for (const flat of flats) {
    const [head] = residentsOf(flat, community, now)
    if (head!.homes[0]!.state === 'confirmed') return head!
  }
  throw new Error(`nobody of ${community.name} is confirmed`)
}

const secretarysFlat = <Place extends { building: number; entrance: number; number: number }>(
  flats: readonly Place[],
): Place => {
  const last = flats.at(-1)!.building
  return flats.find((flat) => flat.building === last && flat.entrance === 0 && flat.number === 2)!
}
