import type { PartnerKind } from '../../../../shared/members/partners'
import type { PartnerUnit } from '../../../api/members/partner-units-store'
import type { PartyMember, PartyOrg, PartyOrgLevel } from '../../../api/members/party-orgs-store'
import type { Unit } from '../../../api/members/units-store'
import { idFor } from '../../../kit/ids'
import type { Moments } from '../moments'
import type { SmallMembers } from './members'
import type { PersonKey } from './people'

const partners: readonly (readonly [id: string, kind: PartnerKind, name: string, unitId: string])[] = [
  ['property-xingfuli', 'property', '幸福里物业服务中心', 'xingfuli'],
  ['owners-xingfuli', 'ownersCommittee', '幸福里小区业主委员会', 'xingfuli'],
  ['school', 'school', '幸福路小学', 'xingfuli'],
  ['greengrocer', 'shop', '惠民菜市场', 'xingfuli'],
  ['pharmacy', 'shop', '康宁大药房幸福里店', 'xingfuli'],
  ['property-huaiyin', 'property', '安居物业槐荫项目部', 'huaiyin'],
  ['owners-huaiyin', 'ownersCommittee', '槐荫苑业主委员会', 'huaiyin'],
  ['kindergarten', 'school', '槐荫幼儿园', 'huaiyin'],
  ['police', 'agency', '南门派出所', 'nanmen'],
  ['hospital', 'employer', '南门街道社区卫生服务中心', 'nanmen'],
]

export const smallPartners = (units: ReadonlyMap<string, Unit>): PartnerUnit[] =>
  partners.map(([_id, kind, name, unitId]) => {
    const unit = units.get(unitId)!
    return { _id, kind, name, parentId: unitId, unitIds: unit.unitIds, unitName: unit.fullName, revision: 1 }
  })

interface OrgPlan {
  id: string
  level: PartyOrgLevel
  name: string
  parent: string | null
  unitId?: string
  partnerUnitId?: string
}

const orgs: readonly OrgPlan[] = [
  { id: 'org-nanmen', level: 'workingCommittee', name: '南门街道党工委', parent: null, unitId: 'nanmen' },
  {
    id: 'org-xingfuli',
    level: 'committee',
    name: '幸福里社区党委',
    parent: 'org-nanmen',
    unitId: 'xingfuli',
  },
  {
    id: 'org-xingfuli-1',
    level: 'branch',
    name: '幸福里社区第一党支部',
    parent: 'org-xingfuli',
    unitId: 'xingfuli.g1',
  },
  {
    id: 'org-xingfuli-2',
    level: 'branch',
    name: '幸福里社区第二党支部',
    parent: 'org-xingfuli',
    unitId: 'xingfuli.g2',
  },
  {
    id: 'org-xingfuli-1-a',
    level: 'group',
    name: '3号楼党小组',
    parent: 'org-xingfuli-1',
    unitId: 'xingfuli.b3',
  },
  {
    id: 'org-property',
    level: 'branch',
    name: '幸福里物业联合党支部',
    parent: 'org-xingfuli',
    partnerUnitId: 'property-xingfuli',
  },
  { id: 'org-huaiyin', level: 'committee', name: '槐荫社区党委', parent: 'org-nanmen', unitId: 'huaiyin' },
  {
    id: 'org-huaiyin-1',
    level: 'branch',
    name: '槐荫社区第一党支部',
    parent: 'org-huaiyin',
    unitId: 'huaiyin.g1',
  },
  {
    id: 'org-school',
    level: 'branch',
    name: '幸福路小学党支部',
    parent: 'org-nanmen',
    partnerUnitId: 'school',
  },
]

export function smallPartyOrgs(): Map<string, PartyOrg> {
  const made = new Map<string, PartyOrg>()
  for (const { id, level, name, parent, unitId = null, partnerUnitId = null } of orgs) {
    const above = parent === null ? [] : made.get(parent)!.orgIds
    made.set(id, {
      _id: id,
      level,
      name,
      parentId: parent,
      orgIds: [...above, id],
      unitId,
      partnerUnitId,
      revision: 1,
    })
  }
  return made
}

/** Home organisation, and where they reported in as residents. */
const memberships: readonly (readonly [person: PersonKey, homeOrg: string, reportedTo?: string])[] = [
  ['zhaoMin', 'org-xingfuli'],
  ['huangZhiyuan', 'org-xingfuli-2'],
  ['zhangJianguo', 'org-xingfuli-1-a'],
  ['zhengKai', 'org-property'],
  ['hanXuemei', 'org-huaiyin'],
  ['pengYong', 'org-huaiyin-1'],
  ['liXiaowen', 'org-school', 'org-xingfuli-1'],
  ['maGuoqiang', 'org-property', 'org-xingfuli-1'],
]

export const smallPartyMembers = (
  made: ReadonlyMap<string, PartyOrg>,
  members: SmallMembers,
  moments: Moments,
): PartyMember[] =>
  memberships.map(([person, homeOrgId, orgId]) => {
    const since = moments.daysAgo(120, '09:00')
    const reportedTo = orgId === undefined ? [] : made.get(orgId)!.orgIds
    return {
      _id: idFor('demo', 'partyMember', person),
      memberId: members[person]._id,
      homeOrgId,
      reportedIn: orgId === undefined ? null : { orgId, since, confirmedBy: members.huangZhiyuan._id },
      orgIds: [...new Set([...made.get(homeOrgId)!.orgIds, ...reportedTo])],
      revision: 1,
    }
  })
