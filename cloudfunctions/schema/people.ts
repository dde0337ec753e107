import { collection, index, outbox, unique, type CollectionSchema } from './collection'

/** Who there is, where they live, what they hold and were told. */
export const peopleCollections = {
  units: collection(
    index(
      'within',
      { unitIds: 1, level: 1, order: 1 },
      'registration: buildings of a community, entrances of a building',
    ),
    index('level', { level: 1, order: 1 }, 'registration: all communities'),
  ),
  households: collection(
    index('units', { unitIds: 1, _id: 1 }, 'jobs: the households that a notice goes to, in order'),
  ),
  partnerUnits: collection(
    index('units', { unitIds: 1 }, '吹哨, 指定身份: the partner units of a community'),
    index('parent', { parentId: 1 }, 'the same: those of the subdistrict itself'),
  ),
  partyOrgs: collection(
    index('units', { unitIds: 1 }, '组织关系, 身份管理: the organisations of a unit and below it'),
    index('unit', { unitId: 1 }, 'the same: those of the units above it; filing: who is in charge there'),
  ),
  members: collection(
    unique('openid', { openid: 1 }, 'every call: who is this; one member an openid'),
    index(
      'pendingHomes',
      { pendingUnitIds: 1, confirmDueAt: 1 },
      '住户确认: homes that await confirmation, the one due first on top',
    ),
    index('homes', { homeUnitIds: 1, createdAt: -1 }, '身份管理: residents of a unit'),
    index('homesByName', { homeUnitIds: 1, name: 1, createdAt: -1 }, '身份管理: a resident by name'),
    index(
      'roles',
      { 'roles.unitId': 1, createdAt: -1 },
      '身份管理: role holders of a unit; jobs: whom to tell',
    ),
    index(
      'partyLists',
      { partyLists: 1, partyAt: -1 },
      '组织关系: members of an organisation, who applied to report in, who has',
    ),
    index('nameAndPhone', { name: 1, phoneTail: 1 }, '组织关系: the person whom an organiser enters'),
    index('household', { 'homes.householdId': 1 }, 'jobs: whoever lives there under a name'),
    index('confirmRemindAt', { confirmRemindAt: 1 }, 'jobs: overdue confirmations'),
    outbox,
  ),
  inbox: collection(index('member', { memberId: 1, at: -1 }, '消息: what I was told, newest first')),
  audit: collection(index('unit', { unitIds: 1, at: -1 }, 'audit of a unit, newest first')),
  exports: collection(
    index('mine', { memberId: 1, createdAt: -1 }, '我的导出: mine, newest first'),
    index('mineByState', { memberId: 1, state: 1 }, 'asking for a table: how many of mine are not done'),
    index('timerAt', { timerAt: 1 }, 'jobs: tables to make, files to remove'),
    outbox,
  ),
  photoChecks: collection(index('openSince', { openSince: 1 }, 'jobs: checks that were never answered')),
} as const satisfies Record<string, CollectionSchema>
