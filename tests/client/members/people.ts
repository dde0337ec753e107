import type { Home } from '@shared/members/homes'
import type { Me, MemberCard } from '@shared/members/schema'
import type { UnitView } from '@shared/members/units'
import type { Role, RoleGrant } from '@shared/roles'
import { DAY } from '@shared/time'

export const happy: UnitView = { id: 'happy', level: 'community', name: '幸福里社区' }
export const buildingThree: UnitView = { id: 'happy.b3', level: 'building', name: '3号楼' }
export const entranceTwo: UnitView = { id: 'happy.b3.e2', level: 'entrance', name: '2单元' }
export const gridOne: UnitView = { id: 'happy.g1', level: 'grid', name: '第一网格' }

/** What the server lists of a community with one building, one entrance, one grid. */
export const unitsOf = (level: UnitView['level']): UnitView[] =>
  [happy, buildingThree, entranceTwo, gridOne].filter((unit) => unit.level === level)

export const homeAt = (room: string, part: Partial<Home> = {}): Home => ({
  householdId: `happy.b3.e2.${room}`,
  communityId: 'happy',
  communityName: '幸福里社区',
  label: `幸福里社区 3号楼 2单元 ${room}室`,
  unitIds: ['d1', 's1', 'happy', 'happy.g1', 'happy.b3', 'happy.b3.e2'],
  state: 'confirmed',
  requestedAt: Date.now() - DAY,
  confirmDueAt: Date.now() + DAY,
  declinedBecause: null,
  ...part,
})

export const grantOf = (role: Role, unitId: string, unitName: string): RoleGrant => ({
  id: `${role}.${unitId}`,
  role,
  unitId,
  unitName,
  from: Date.now() - DAY,
  until: null,
})

export const meAs = (part: Partial<Me> = {}): Me => ({
  id: 'm1',
  name: '王秀兰',
  maskedPhone: null,
  homes: [homeAt('501')],
  currentHouseholdId: 'happy.b3.e2.501',
  roles: [],
  hasUnreadInbox: false,
  ...part,
})

export const cardOf = (id: string, name: string, roles: RoleGrant[] = []): MemberCard => ({
  id,
  name,
  maskedPhone: null,
  homeLabel: null,
  roles,
})
