import { DAY } from '../../../../shared/time'
import type { PartyMember, PartyOrg, PartyOrgLevel } from '../../../api/members/party-orgs-store'
import { idFor } from '../../../kit/ids'
import { randomFor } from '../random'
import { flatsOf, numberedGrids, residentsOf } from './households'
import { partnersOf } from './partners'
import { districtPlan, share, startOf } from './plan'
import { communitiesOf, type District } from './units'

type Link = { unitId: string } | { partnerUnitId: string }

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
    const working = add(orgOf('workingCommittee', `${unit.name}党工委`, null, { unitId: unit._id }))
    for (const community of communities) {
      const { name, _id } = community.unit
      const committee = add(orgOf('committee', `${name}党委`, working, { unitId: _id }))
      for (const grid of community.grids) {
        const branch = `${name}${grid.unit.name.replace('网格', '党支部')}`
        add(orgOf('branch', branch, committee, { unitId: grid.unit._id }))
      }
    }
  }
  for (const { partner } of partnersOf(district, now)) {
    const committee = made.get(`org-${partner.unitIds.at(-1)}`)!
    add(orgOf('branch', `${partner.name}党支部`, committee, { partnerUnitId: partner._id }))
  }
  return made
}

/** Employed members of the district who reported in at the branch of the grid they live in. */
export function* districtPartyMembers(district: District, now: number): Iterable<PartyMember> {
  const orgs = districtPartyOrgs(district, now)
  const partnerOrgs = [...orgs.values()].filter((org) => org.partnerUnitId !== null)
  for (const { community, grid, gridNumber } of numberedGrids(communitiesOf(district))) {
    const count = share(districtPlan.partyMembers, districtPlan.grids, gridNumber)
    const flats = [...flatsOf(grid, gridNumber)]
    const confirmedBy = residentsOf(secretarysFlat(flats), community.unit, now)[0]!._id
    for (let order = 0; order < count; order++) {
      const random = randomFor('party', gridNumber, order)
      const [member] = residentsOf(flats[startOf(flats.length, count, order)]!, community.unit, now)
      const home = random.pick(partnerOrgs)
      const reported = orgs.get(`org-${grid.unit._id}`)!
      const since = now - random.int(20, 1200) * DAY
      yield {
        _id: idFor('district', 'partyMember', member!._id),
        memberId: member!._id,
        homeOrgId: home._id,
        reportedIn: { orgId: reported._id, since, confirmedBy },
        orgIds: [...new Set([...home.orgIds, ...reported.orgIds])],
        revision: 1,
      }
    }
  }
}

const secretarysFlat = <Place extends { building: number; entrance: number; number: number }>(
  flats: readonly Place[],
): Place => {
  const last = flats.at(-1)!.building
  return flats.find((flat) => flat.building === last && flat.entrance === 0 && flat.number === 2)!
}
