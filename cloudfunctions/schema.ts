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

type Keys = Readonly<Record<string, 1 | -1>>

/** An index by its fields in order, and the screen or job that would scan without it. */
const index = (name: string, keys: Keys, serves: string): IndexSchema => ({
  name,
  keys: Object.entries(keys),
  serves,
})

const unique = (name: string, keys: Keys, serves: string): IndexSchema => ({
  ...index(name, keys, serves),
  unique: true,
})

const collection = (...indexes: readonly IndexSchema[]): CollectionSchema => ({ indexes })

const outbox = index('outboxDue', { outboxDue: 1 }, 'jobs: what must be delivered')

/** Every collection of the product, by name. */
export const collections = {
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
  photoChecks: collection(index('openSince', { openSince: 1 }, 'jobs: checks that were never answered')),
  exports: collection(
    index('mine', { memberId: 1, createdAt: -1 }, '我的导出: mine, newest first'),
    index('mineByState', { memberId: 1, state: 1 }, 'asking for a table: how many of mine are not done'),
    index('timerAt', { timerAt: 1 }, 'jobs: tables to make, files to remove'),
    outbox,
  ),
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
  centres: collection(
    index('unit', { unitId: 1 }, '预约: the service centres of a community and of its subdistrict'),
    outbox,
  ),
  rooms: collection(
    index('centre', { centreId: 1, order: 1 }, '预约: the rooms of a centre; a day over all of them'),
    index('units', { unitIds: 1, capacity: 1 }, '找空房间: rooms of a unit that are large enough'),
    outbox,
  ),
  roomDays: collection(
    index('checkAt', { checkAt: 1 }, 'jobs: days to compare with their bookings'),
    index('offersEnd', { offersEnd: 1 }, 'jobs: days on which an offer ends'),
    outbox,
  ),
  bookerWeeks: collection(index('checkAt', { checkAt: 1 }, 'jobs: weeks to compare with their bookings')),
  bookings: collection(
    index('mine', { readerIds: 1, isOpen: 1, startsAt: 1 }, '我的预约: to come, or past'),
    index('day', { centreId: 1, 'slot.date': 1, startsAt: 1 }, '服务台: the bookings of a day'),
    index('room', { 'slot.roomId': 1, isOpen: 1, startsAt: 1 }, '场地管理: bookings that are in the way'),
    index('queues', { queues: 1, startsAt: 1 }, '服务台: what waits for an answer'),
    index('filed', { unitIds: 1, startsAt: 1 }, '导出: bookings of a unit in their order'),
    index('timerAt', { timerAt: 1 }, 'jobs: reminders, no-shows, endings'),
    outbox,
  ),
  bookingSeries: collection(index('checkAt', { checkAt: 1 }, 'jobs: series whose claims were cut off')),
  bookingWaits: collection(
    index('mine', { memberId: 1, isOpen: 1, startsAt: 1 }, '我的预约: where I wait'),
    index('timerAt', { timerAt: 1 }, 'jobs: offers to tell of and to end'),
    outbox,
  ),
  bookerStandings: collection(),
  bookingGroups: collection(
    index('leaders', { leaderIds: 1 }, '预约: groups in whose name I may book'),
    index('unit', { unitIds: 1, createdAt: 1 }, '团队管理: the groups of a community'),
    outbox,
  ),
  doorKeys: collection(),
  roomFeeds: collection(index('token', { token: 1 }, '场地日历: the room of a link'), outbox),
  serviceItems: collection(
    index('shown', { unitId: 1, isShown: 1, createdAt: 1 }, '办事指南: what people of a unit can get done'),
    index(
      'shownByCategory',
      { unitId: 1, isShown: 1, category: 1, createdAt: 1 },
      '办事指南: the same by category',
    ),
    index('unit', { unitIds: 1, updatedAt: -1 }, '指南管理: every guide of the centres in a unit'),
    index('terms', { terms: 1, updatedAt: -1 }, '办事指南: search in Chinese'),
    outbox,
  ),
  serviceWindows: collection(
    index('centre', { centreId: 1, letter: 1 }, '窗口: the windows of a centre'),
    outbox,
  ),
  windowDays: collection(
    index('window', { windowId: 1, date: 1 }, '取号: the days of a window from today on'),
    index('centre', { centreId: 1, date: 1 }, '今日窗口: every window of a centre on one day'),
    index('holder', { 'tickets.memberId': 1, startsAt: 1 }, '我的号: days on which I have a ticket'),
    index('timerAt', { timerAt: 1 }, 'jobs: days with reminders due, and days that are over'),
    outbox,
  ),
  ticketOutcomes: collection(index('ticket', { ticketId: 1 }, '我的号: what was missing')),
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
  calendarDays: collection(outbox),
  assistedVisits: collection(
    index('mine', { ownerId: 1, startsAt: -1 }, '我的代办: those for me'),
    index('agent', { 'agent.memberId': 1, startsAt: -1 }, '我的代办: those that I asked for others'),
    index('state', { unitIds: 1, state: 1, startsAt: 1 }, '代办: those of a unit to be assigned'),
    index('today', { unitIds: 1, isOpen: 1, date: 1, startsAt: 1 }, '代办: those of a unit on one day'),
    index('past', { unitIds: 1, isOpen: 1, startsAt: -1 }, '代办: those of a unit that are over'),
    index('worker', { workerId: 1, isOpen: 1, startsAt: 1 }, '代办: my work'),
    outbox,
  ),
  counters: collection(
    index(
      'within',
      { unitIds: 1, depth: 1, month: -1 },
      '三率: figures by month of a unit, or of those below it',
    ),
  ),
  counterEntries: collection(),
  audit: collection(index('unit', { unitIds: 1, at: -1 }, 'audit of a unit, newest first')),
  termFrequencies: collection(),
  rateWindows: collection(index('expiresAt', { expiresAt: 1 }, 'jobs: windows to remove')),
} as const satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof collections
