import { collection, index, outbox, type CollectionSchema } from './collection'

/** Open organisational life. */
export const orgLifeCollections = {
  activities: collection(
    index(
      'calendar',
      { calendars: 1, month: 1, startsAt: 1 },
      '组织生活: the month of a unit, with what concerns it from above and below',
    ),
    index(
      'calendarByKind',
      { calendars: 1, month: 1, kind: 1, startsAt: 1 },
      '组织生活: the same of one kind',
    ),
    index('host', { hostKey: 1, shelf: 1, startsAt: 1 }, '活动管理: what a host arranges'),
    index('forReview', { unitIds: 1, needsReview: 1, startsAt: 1 }, '活动审核: texts to look at'),
    index('plan', { planId: 1, startsAt: 1 }, '年度计划: activities that fulfil a plan'),
    index('room', { 'place.slot.roomId': 1, startsAt: 1 }, '关闭场地: activities that have the room then'),
    index('timerAt', { timerAt: 1 }, 'jobs: sign-ups to close, drawings, endings, reminders'),
    outbox,
  ),
  activitySeats: collection(
    index('offersEnd', { offersEnd: 1 }, 'jobs: offers whose time is over'),
    index('checkAt', { checkAt: 1 }, 'jobs: places to compare with the sign-ups'),
    index('tallyAt', { tallyAt: 1 }, 'jobs: places left, to be shown on cards'),
    outbox,
  ),
  activitySignUps: collection(
    index('mine', { memberId: 1, isOpen: 1, startsAt: 1 }, '我的活动: to come, or past'),
    index('list', { activityId: 1, list: 1, at: 1 }, '报名名单: who comes, who waits, who asks'),
    index('activity', { activityId: 1, _id: 1 }, 'jobs: whom to tell; comparing with the places'),
    outbox,
  ),
  activityKeys: collection(),
  activityAttendances: collection(
    index('list', { activityId: 1, list: 1, changedAt: 1 }, '签到名单: who came, is at the door, is excused'),
    index('activity', { activityId: 1, _id: 1 }, 'jobs: counting who came'),
    index('member', { memberId: 1, list: 1, at: -1 }, 'jobs: when somebody last came'),
    outbox,
  ),
  activityRecords: collection(
    index('host', { hostKey: 1, startsAt: 1 }, '活动统计: what a host has held in a year'),
    index('units', { unitIds: 1, startsAt: 1 }, '导出: activities of a unit in the order they begin'),
    index('forReview', { unitIds: 1, reviewSince: 1 }, '纪实审核: records to look at, the oldest first'),
    index('timerAt', { timerAt: 1 }, 'jobs: reminders, records to lock'),
    outbox,
  ),
  activityRatings: collection(
    index('activity', { activityId: 1, at: -1 }, '活动评价: what was written with the stars'),
    index('counted', { activityId: 1, _id: 1 }, 'jobs: counting the stars'),
    outbox,
  ),
  activityFeeds: collection(index('token', { token: 1 }, '活动日历: the unit of a link'), outbox),
  points: collection(index('mine', { memberId: 1, at: -1 }, '我的积分: my entries, newest first')),
  attendanceReceipts: collection(
    index(
      'org',
      { homeOrgIds: 1, quarter: 1, isValid: 1, startsAt: -1 },
      '参加活动回执: where members of an organisation came as guests',
    ),
    index(
      'partner',
      { partnerUnitId: 1, quarter: 1, isValid: 1, startsAt: 1 },
      '参加活动回执: what a partner unit’s members came to',
    ),
  ),
  memberPresences: collection(),
  partnerQuarters: collection(index('timerAt', { timerAt: 1 }, 'jobs: quarters that are over'), outbox),
  activityPlans: collection(outbox),
  planEntries: collection(),
  calendarDays: collection(outbox),
} as const satisfies Record<string, CollectionSchema>
