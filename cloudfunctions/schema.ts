import { matterCollections } from './schema/matters'

/** What the database must hold before a function runs: collections don't create themselves. */
export interface CollectionSchema {
  readonly indexes: readonly IndexSchema[]
}

export interface IndexSchema {
  readonly name: string
  /** Field paths in order, 1 ascending or -1 descending; at most one of them an array. */
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[]
  readonly unique?: boolean
  /** The screen or job that would scan without it. */
  readonly serves: string
}

const outbox: IndexSchema = {
  name: 'outboxDue',
  keys: [['outboxDue', 1]],
  serves: 'jobs: what must be delivered',
}

/** Every collection of the product, by name. */
export const collections = {
  units: {
    indexes: [
      {
        name: 'within',
        keys: [
          ['unitIds', 1],
          ['level', 1],
          ['order', 1],
        ],
        serves: 'registration: buildings of a community, entrances of a building',
      },
      {
        name: 'level',
        keys: [
          ['level', 1],
          ['order', 1],
        ],
        serves: 'registration: all communities',
      },
    ],
  },
  households: {
    indexes: [{ name: 'units', keys: [['unitIds', 1]], serves: 'rosters by household' }],
  },
  partnerUnits: {
    indexes: [{ name: 'units', keys: [['unitIds', 1]], serves: 'the partner units of a community' }],
  },
  partyOrgs: {
    indexes: [
      { name: 'orgs', keys: [['orgIds', 1]], serves: 'the organisations below one' },
      { name: 'unit', keys: [['unitId', 1]], serves: 'the organisations of a community' },
    ],
  },
  partyMembers: {
    indexes: [
      { name: 'orgs', keys: [['orgIds', 1]], serves: 'an organiser: members of the organisation' },
      { name: 'member', keys: [['memberId', 1]], unique: true, serves: 'one membership a person' },
    ],
  },
  members: {
    indexes: [
      {
        name: 'openid',
        keys: [['openid', 1]],
        unique: true,
        serves: 'every call: who is this; one member an openid',
      },
      {
        name: 'pendingHomes',
        keys: [
          ['pendingUnitIds', 1],
          ['confirmDueAt', 1],
        ],
        serves: '住户确认: homes that await confirmation, the one due first on top',
      },
      {
        name: 'homes',
        keys: [
          ['homeUnitIds', 1],
          ['createdAt', -1],
        ],
        serves: '身份管理: residents of a unit',
      },
      {
        name: 'homesByName',
        keys: [
          ['homeUnitIds', 1],
          ['name', 1],
          ['createdAt', -1],
        ],
        serves: '身份管理: a resident by name',
      },
      {
        name: 'roles',
        keys: [
          ['roles.unitId', 1],
          ['createdAt', -1],
        ],
        serves: '身份管理: role holders of a unit; jobs: whom to tell',
      },
      {
        name: 'household',
        keys: [['homes.householdId', 1]],
        serves: 'jobs: whoever lives there under a name',
      },
      { name: 'confirmRemindAt', keys: [['confirmRemindAt', 1]], serves: 'jobs: overdue confirmations' },
      outbox,
    ],
  },
  inbox: {
    indexes: [
      {
        name: 'member',
        keys: [
          ['memberId', 1],
          ['at', -1],
        ],
        serves: '消息: what I was told, newest first',
      },
    ],
  },
  appeals: {
    indexes: [
      { name: 'ticket', keys: [['ticket', 1]], unique: true, serves: 'one case a ticket number' },
      {
        name: 'mine',
        keys: [
          ['ownerId', 1],
          ['updatedAt', -1],
        ],
        serves: '我的反映: all of mine',
      },
      {
        name: 'mineOpen',
        keys: [
          ['ownerId', 1],
          ['isOpen', 1],
          ['updatedAt', -1],
        ],
        serves: '首页: my open cases',
      },
      {
        name: 'queues',
        keys: [
          ['queues', 1],
          ['dueAt', 1],
        ],
        serves: '工作台: every list of a unit or person, by deadline; handing over',
      },
      {
        name: 'marks',
        keys: [
          ['marks', 1],
          ['createdAt', -1],
        ],
        serves: '三率: the cases behind a figure',
      },
      {
        name: 'terms',
        keys: [
          ['terms', 1],
          ['createdAt', -1],
        ],
        serves: '工作台: search in Chinese',
      },
      {
        name: 'similar',
        keys: [
          ['communityId', 1],
          ['categoryId', 1],
          ['isOpen', 1],
          ['createdAt', -1],
        ],
        serves: '并案: open cases of the same community and category',
      },
      {
        name: 'agent',
        keys: [
          ['agent.memberId', 1],
          ['updatedAt', -1],
        ],
        serves: '代人反映: those that I filed for others',
      },
      { name: 'timerAt', keys: [['timerAt', 1]], serves: 'jobs: cases to close by themselves' },
      {
        name: 'filed',
        keys: [
          ['unitIds', 1],
          ['createdAt', 1],
        ],
        serves: '导出: cases of a unit in the order they were filed',
      },
      outbox,
    ],
  },
  appealMessages: {
    indexes: [
      {
        name: 'appeal',
        keys: [
          ['appealId', 1],
          ['at', -1],
        ],
        serves: '诉求: its newest messages',
      },
      outbox,
    ],
  },
  publicAppeals: {
    indexes: [
      {
        name: 'tags',
        keys: [
          ['tags', 1],
          ['updatedAt', -1],
        ],
        serves: '公开台账: cases of a community by state, category or place; behind a figure',
      },
      {
        name: 'terms',
        keys: [
          ['terms', 1],
          ['createdAt', -1],
        ],
        serves: '公开台账: search in Chinese; similar cases',
      },
    ],
  },
  appealFollowers: {
    indexes: [
      {
        name: 'appeal',
        keys: [
          ['appealId', 1],
          ['_id', 1],
        ],
        serves: 'jobs: whom to tell of a step; how many second it',
      },
      {
        name: 'member',
        keys: [
          ['memberId', 1],
          ['isFollowing', 1],
          ['since', -1],
        ],
        serves: '我的关注: cases that I follow',
      },
      outbox,
    ],
  },
  topics: { indexes: [] },
  directLineSettings: { indexes: [] },
  photoChecks: {
    indexes: [
      { name: 'openSince', keys: [['openSince', 1]], serves: 'jobs: checks that were never answered' },
    ],
  },
  exports: {
    indexes: [
      {
        name: 'mine',
        keys: [
          ['memberId', 1],
          ['createdAt', -1],
        ],
        serves: '我的导出: mine, newest first',
      },
      {
        name: 'mineByState',
        keys: [
          ['memberId', 1],
          ['state', 1],
        ],
        serves: 'asking for a table: how many of mine are not done',
      },
      { name: 'timerAt', keys: [['timerAt', 1]], serves: 'jobs: tables to make, files to remove' },
      outbox,
    ],
  },
  ...matterCollections,
  counters: {
    indexes: [
      {
        name: 'within',
        keys: [
          ['unitIds', 1],
          ['depth', 1],
          ['month', -1],
        ],
        serves: '三率: figures by month of a unit, or of those below it',
      },
    ],
  },
  counterEntries: { indexes: [] },
  audit: {
    indexes: [
      {
        name: 'unit',
        keys: [
          ['unitIds', 1],
          ['at', -1],
        ],
        serves: 'audit of a unit, newest first',
      },
    ],
  },
  termFrequencies: { indexes: [] },
  rateWindows: {
    indexes: [{ name: 'expiresAt', keys: [['expiresAt', 1]], serves: 'jobs: windows to remove' }],
  },
} as const satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof collections
