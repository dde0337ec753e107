import { collection, index, outbox, type CollectionSchema } from './collection'

/** Notices, and whom they have reached. */
export const noticesCollections = {
  notices: collection(
    index('scope', { scopeUnitId: 1, shelf: 1, at: -1 }, '通知: what concerns my homes and units'),
    index('posted', { unitIds: 1, state: 1, at: -1 }, '我发的通知: everything posted to a unit and below it'),
    index('forReview', { unitIds: 1, needsReview: 1, at: -1 }, '通知审核: texts to look at'),
    index('unreached', { unitIds: 1, state: 1, hasWaiting: 1, at: -1 }, '工作台: not yet with everybody'),
    index('terms', { terms: 1, at: -1 }, '通知: search in Chinese'),
    index('timerAt', { timerAt: 1 }, 'jobs: notices to send, notices that are past'),
    outbox,
  ),
  noticeReceipts: collection(
    index('doors', { noticeId: 1, unitIds: 1, place: 1 }, '签收情况: households in the order of doors'),
    index(
      'doorsByStanding',
      { noticeId: 1, unitIds: 1, standing: 1, place: 1 },
      '签收情况: households of one standing',
    ),
    index('waiting', { noticeId: 1, unitIds: 1, isWaiting: 1, place: 1 }, '签收情况: still to be reached'),
    index('toVisit', { noticeId: 1, unitIds: 1, toVisit: 1, place: 1 }, '签收情况: by phone or at the door'),
    index('building', { noticeId: 1, buildingId: 1, _id: 1 }, 'jobs: counting a building'),
    index('within', { noticeId: 1, unitIds: 1, _id: 1 }, 'jobs: households to tell again or to remind'),
    outbox,
  ),
  noticeTallies: collection(
    index('notice', { noticeId: 1, unitIds: 1 }, '签收情况: buildings of a unit'),
    index('unreached', { unitIds: 1, hasWaiting: 1, validUntil: 1 }, '工作台: not yet with every household'),
    index('sumDue', { sumDue: 1 }, 'jobs: sums to renew'),
  ),
  noticeRounds: collection(
    index('nudges', { noticeId: 1, unitId: 1, kind: 1, startedAt: -1 }, '签收情况: the last reminder'),
    index('timerAt', { timerAt: 1 }, 'jobs: messages to send'),
    outbox,
  ),
  noticeQuestions: collection(
    index('public', { noticeId: 1, isPublic: 1, shelf: 1, at: -1 }, '通知: questions answered for all'),
    index('shelf', { noticeId: 1, shelf: 1, at: -1 }, '通知提问: what reached the poster'),
    index('forReview', { unitIds: 1, needsReview: 1, at: 1 }, '提问审核: what the check left open'),
    outbox,
  ),
  noticeDigests: collection(index('timerAt', { timerAt: 1 }, 'jobs: the weekly message')),
} as const satisfies Record<string, CollectionSchema>
