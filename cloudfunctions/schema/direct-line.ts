import { collection, index, outbox, unique, type CollectionSchema } from './collection'

/** The residents' direct line: cases, what neighbours see of them, and figures. */
export const directLineCollections = {
  appeals: collection(
    unique('ticket', { ticket: 1 }, 'one case a ticket number'),
    index('mine', { ownerId: 1, updatedAt: -1 }, '我的反映: all of mine'),
    index('mineOpen', { ownerId: 1, isOpen: 1, updatedAt: -1 }, '首页: my open cases'),
    index(
      'queues',
      { queues: 1, dueAt: 1 },
      '工作台: every list of a unit or person, by deadline; handing over',
    ),
    index('marks', { marks: 1, createdAt: -1 }, '三率: the cases behind a figure'),
    index('terms', { terms: 1, createdAt: -1 }, '工作台: search in Chinese'),
    index('named', { namedUnitId: 1, _id: 1 }, 'jobs: cases that concern the people of a unit'),
    index('excluded', { excludedIds: 1 }, '三率: cases that a viewer must not be counted'),
    index(
      'similar',
      { communityId: 1, categoryId: 1, isOpen: 1, createdAt: -1 },
      '并案: open cases of the same community and category',
    ),
    index('agent', { 'agent.memberId': 1, updatedAt: -1 }, '代人反映: those that I filed for others'),
    index('timerAt', { timerAt: 1 }, 'jobs: cases to close by themselves'),
    index('filed', { unitIds: 1, createdAt: 1 }, '导出: cases of a unit in the order they were filed'),
    outbox,
  ),
  appealMessages: collection(index('appeal', { appealId: 1, at: -1 }, '诉求: its newest messages'), outbox),
  publicAppeals: collection(
    index(
      'tags',
      { tags: 1, updatedAt: -1 },
      '公开台账: cases of a community by state, category or place; behind a figure',
    ),
    index('terms', { terms: 1, createdAt: -1 }, '公开台账: search in Chinese; similar cases'),
  ),
  appealFollowers: collection(
    index('appeal', { appealId: 1, _id: 1 }, 'jobs: whom to tell of a step; how many second it'),
    index('member', { memberId: 1, isFollowing: 1, since: -1 }, '我的关注: cases that I follow'),
    outbox,
  ),
  topics: collection(outbox),
  directLineSettings: collection(),
  counters: collection(
    index(
      'within',
      { unitIds: 1, depth: 1, month: -1 },
      '三率: figures by month of a unit, or of those below it',
    ),
  ),
  counterEntries: collection(),
  termFrequencies: collection(),
} as const satisfies Record<string, CollectionSchema>
