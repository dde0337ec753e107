import type { PartnerUnit } from '../../cloudfunctions/api/members/partner-units-store'
import type { Unit } from '../../cloudfunctions/api/members/units-store'
import type { PartyOrg } from '../../cloudfunctions/api/party/store'

type Plan = readonly [
  id: string,
  level: PartyOrg['level'],
  name: string,
  parent: string | null,
  place: string,
]

const plans: readonly Plan[] = [
  ['org-s1', 'workingCommittee', '南门街道党工委', null, 's1'],
  ['org-happy', 'committee', '幸福里社区党委', 'org-s1', 'happy'],
  ['org-happy-1', 'branch', '幸福里社区第一党支部', 'org-happy', 'happy.g1'],
  ['org-happy-1a', 'group', '1号楼党小组', 'org-happy-1', 'happy.b1'],
  ['org-property', 'branch', '幸福里物业党支部', 'org-happy', 'property-happy'],
  ['org-police', 'branch', '南门派出所党支部', 'org-s1', 'police'],
  ['org-locust', 'committee', '槐荫社区党委', 'org-s1', 'locust'],
  ['org-locust-1', 'branch', '槐荫社区第一党支部', 'org-locust', 'locust.g1'],
]

/** The party organisations of the small community that tests live in. */
export function partyTree(places: {
  units: ReadonlyMap<string, Unit>
  partners: ReadonlyMap<string, PartnerUnit>
}): PartyOrg[] {
  const made = new Map<string, PartyOrg>()
  for (const [_id, level, name, parentId, place] of plans) {
    const partner = places.partners.get(place)
    const above = parentId === null ? [] : made.get(parentId)!.orgIds
    made.set(_id, {
      _id,
      level,
      name,
      parentId,
      orgIds: [...above, _id],
      unitId: partner ? null : place,
      partnerUnitId: partner ? place : null,
      unitIds: (partner ?? places.units.get(place)!).unitIds,
      revision: 1,
    })
  }
  return [...made.values()]
}
