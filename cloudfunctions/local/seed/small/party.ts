import type { PartyOrgLevel } from '../../../../shared/party/schema'
import type { Member } from '../../../api/members/store'
import type { Unit } from '../../../api/members/units-store'
import { partyFieldsOf, type PartyFields, type StoredReportIn } from '../../../api/party/membership'
import type { PartyOrg } from '../../../api/party/store'
import { idFor } from '../../../kit/ids'
import type { Moments } from '../moments'
import { smallPartners } from './partners'
import type { PersonKey } from './people'

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
  {
    id: 'org-hospital',
    level: 'branch',
    name: '社区卫生服务中心党支部',
    parent: 'org-nanmen',
    partnerUnitId: 'hospital',
  },
]

export function smallPartyOrgs(units: ReadonlyMap<string, Unit>): Map<string, PartyOrg> {
  const partners = new Map(smallPartners(units).map((partner) => [partner._id, partner]))
  const made = new Map<string, PartyOrg>()
  for (const { id, level, name, parent, unitId = null, partnerUnitId = null } of orgs) {
    const above = parent === null ? [] : made.get(parent)!.orgIds
    const place = unitId === null ? partners.get(partnerUnitId!)! : units.get(unitId)!
    made.set(id, {
      _id: id,
      level,
      name,
      parentId: parent,
      orgIds: [...above, id],
      unitId,
      partnerUnitId,
      unitIds: place.unitIds,
      revision: 1,
    })
  }
  return made
}

/** Home organisation, and where they reported in as residents or applied to. */
const memberships: Partial<
  Record<PersonKey, readonly [homeOrg: string, reportedTo?: string, state?: 'applied']>
> = {
  zhaoMin: ['org-xingfuli'],
  huangZhiyuan: ['org-xingfuli-1'],
  zhangJianguo: ['org-xingfuli-1-a'],
  zhengKai: ['org-property'],
  hanXuemei: ['org-huaiyin'],
  pengYong: ['org-huaiyin-1'],
  liXiaowen: ['org-school', 'org-xingfuli-1'],
  maGuoqiang: ['org-property', 'org-xingfuli-1'],
  wuHaifeng: ['org-hospital', 'org-xingfuli-1', 'applied'],
}

const named = ({ _id, name, orgIds }: PartyOrg) => ({ id: _id, name, orgIds })

/** What a person's document holds of their membership; empty for those who have none. */
export function smallPartyOf(
  person: PersonKey,
  { homes }: Member,
  { made, moments }: { made: ReadonlyMap<string, PartyOrg>; moments: Moments },
): PartyFields {
  const membership = memberships[person]
  if (!membership) return {}
  const [homeOrgId, reportedTo, state = 'confirmed'] = membership
  const home = made.get(homeOrgId)!
  const at = state === 'applied' ? moments.daysAgo(2, '20:10') : moments.daysAgo(120, '09:00')
  const enteredBy = idFor('demo', 'member', 'huangZhiyuan')
  const reportIn: StoredReportIn | false = reportedTo !== undefined && {
    state,
    org: named(made.get(reportedTo)!),
    householdId: homes[0]!.householdId,
    homeLabel: homes[0]!.label,
    at,
    decidedBy: state === 'applied' ? null : enteredBy,
    declinedBecause: null,
  }
  const homeOrg = { ...named(home), partnerUnitId: home.partnerUnitId }
  const enteredAt = moments.daysAgo(150, '09:00')
  const since = moments.daysAgo(900, '00:00')
  return partyFieldsOf({ homeOrg, since, enteredAt, enteredBy, reportIn: reportIn || null }, at)
}
