import type { CollectionSchema, IndexSchema } from '../schema'

const outbox: IndexSchema = {
  name: 'outboxDue',
  keys: [['outboxDue', 1]],
  serves: 'jobs: what must be delivered',
}

/** The collections of matters for dialogue. */
export const matterCollections = {
  matters: {
    indexes: [
      {
        name: 'scope',
        keys: [
          ['scopeUnitId', 1],
          ['isShown', 1],
          ['isOpen', 1],
          ['closesAt', 1],
        ],
        serves: '议事: matters on which my units are heard, by deadline',
      },
      {
        name: 'unit',
        keys: [
          ['unitIds', 1],
          ['isOpen', 1],
          ['closesAt', 1],
        ],
        serves: '议题管理: everything published to a unit and below it',
      },
      {
        name: 'forReview',
        keys: [
          ['unitIds', 1],
          ['needsReview', 1],
          ['closesAt', 1],
        ],
        serves: '议题审核: official texts to look at',
      },
      { name: 'timerAt', keys: [['timerAt', 1]], serves: 'jobs: matters to close' },
      { name: 'tallyAt', keys: [['tallyAt', 1]], serves: 'jobs: running results to renew' },
      outbox,
    ],
  },
  matterBallots: { indexes: [] },
  matterShards: {
    indexes: [{ name: 'matter', keys: [['matterId', 1]], serves: 'jobs: the sums of a matter' }],
  },
  matterComments: {
    indexes: [
      {
        name: 'newest',
        keys: [
          ['matterId', 1],
          ['isShown', 1],
          ['at', -1],
        ],
        serves: '议题: comments, newest first',
      },
      {
        name: 'mostSeconded',
        keys: [
          ['matterId', 1],
          ['isShown', 1],
          ['rank', -1],
        ],
        serves: '议题: comments, most seconded first',
      },
      {
        name: 'bundle',
        keys: [
          ['matterId', 1],
          ['isShown', 1],
          ['bundleId', 1],
          ['rank', -1],
        ],
        serves: '归并意见: comments of one bundle, or of none yet',
      },
      {
        name: 'bundleByTime',
        keys: [
          ['matterId', 1],
          ['isShown', 1],
          ['bundleId', 1],
          ['at', -1],
        ],
        serves: '归并意见: the same, newest first',
      },
      {
        name: 'forReview',
        keys: [
          ['unitIds', 1],
          ['needsReview', 1],
          ['at', 1],
        ],
        serves: '意见审核: what the check left open, the oldest first',
      },
      {
        name: 'authors',
        keys: [
          ['matterId', 1],
          ['_id', 1],
        ],
        serves: 'jobs: who has written on a matter',
      },
      outbox,
    ],
  },
  matterSeconds: {
    indexes: [{ name: 'part', keys: [['partId', 1]], serves: '议题: which comments I have seconded' }],
  },
  matterFollows: {
    indexes: [
      {
        name: 'matter',
        keys: [
          ['matterId', 1],
          ['_id', 1],
        ],
        serves: 'jobs: who follows a matter',
      },
    ],
  },
} as const satisfies Record<string, CollectionSchema>
