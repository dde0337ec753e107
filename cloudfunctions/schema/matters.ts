import { collection, index, outbox, type CollectionSchema } from './collection'

/** Matters on which residents are heard. */
export const mattersCollections = {
  matters: collection(
    index(
      'scope',
      { scopeUnitId: 1, isShown: 1, isOpen: 1, closesAt: 1 },
      '议事: matters on which my units are heard, by deadline',
    ),
    index(
      'unit',
      { unitIds: 1, isOpen: 1, closesAt: 1 },
      '议题管理: everything published to a unit and below it',
    ),
    index('owed', { unitIds: 1, state: 1, closesAt: 1 }, '议题管理: what waits for an answer or a step'),
    index('forReview', { unitIds: 1, needsReview: 1, closesAt: 1 }, '议题审核: official texts to look at'),
    index('timerAt', { timerAt: 1 }, 'jobs: matters to close'),
    index('tallyAt', { tallyAt: 1 }, 'jobs: running results to renew'),
    outbox,
  ),
  matterBallots: collection(),
  matterShards: collection(index('matter', { matterId: 1 }, 'jobs: the sums of a matter')),
  matterComments: collection(
    index('newest', { matterId: 1, isShown: 1, at: -1 }, '议题: comments, newest first'),
    index('mostSeconded', { matterId: 1, isShown: 1, rank: -1 }, '议题: comments, most seconded first'),
    index(
      'bundle',
      { matterId: 1, isShown: 1, bundleId: 1, rank: -1 },
      '归并意见: comments of one bundle, or of none yet',
    ),
    index(
      'bundleByTime',
      { matterId: 1, isShown: 1, bundleId: 1, at: -1 },
      '归并意见: the same, newest first',
    ),
    index(
      'forReview',
      { unitIds: 1, needsReview: 1, at: 1 },
      '意见审核: what the check left open, the oldest first',
    ),
    index('authors', { matterId: 1, _id: 1 }, 'jobs: who has written on a matter'),
    outbox,
  ),
  matterSeconds: collection(index('part', { partId: 1 }, '议题: which comments I have seconded')),
  matterFollows: collection(index('matter', { matterId: 1, _id: 1 }, 'jobs: who follows a matter')),
} as const satisfies Record<string, CollectionSchema>
