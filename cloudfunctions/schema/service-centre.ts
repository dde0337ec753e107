import { collection, index, outbox, type CollectionSchema } from './collection'

/** The rooms of service centres. */
export const serviceCentreCollections = {
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
    index(
      'booker',
      { memberId: 1, startsAt: -1 },
      '我的数据: my bookings; jobs: those of an account that has ended',
    ),
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
} as const satisfies Record<string, CollectionSchema>
