import { calendarEntry, calendarFileName } from '../../../shared/bookings/calendar-entry'

const booking = {
  id: 'abc',
  revision: 2,
  state: 'confirmed' as const,
  slot: { roomId: 'room', date: '2026-11-21', from: 22 * 60, to: 24 * 60 },
  roomName: '活动室/东',
  centreName: '幸福里党群服务站',
  floor: '二层',
  address: '幸福路 12 号',
  phone: '022-2345 6789',
  manners: '用后请关灯。',
  purpose: '合唱排练',
}

test('a booking in one’s calendar says what, where, and how to check in', () => {
  expect(calendarEntry(booking)).toEqual({
    uid: 'abc@community-direct',
    from: Date.parse('2026-11-21T22:00:00+08:00'),
    to: Date.parse('2026-11-22T00:00:00+08:00'),
    summary: '活动室/东：合唱排练',
    location: '幸福里党群服务站 二层 活动室/东，幸福路 12 号',
    description:
      '预约情况：已约好\n开始前 15 分钟起，看门口屏幕上的码签到。\n用后请关灯。\n服务中心电话：022-2345 6789',
    status: 'CONFIRMED',
    sequence: 2,
    alarmMinutes: 60,
  })
})

test.each([
  ['requested', 'TENTATIVE', 60],
  ['confirmed', 'CONFIRMED', 60],
  ['checkedIn', 'CONFIRMED', 60],
  ['completed', 'CONFIRMED', 60],
  ['declined', 'CANCELLED', undefined],
  ['cancelled', 'CANCELLED', undefined],
  ['noShow', 'CANCELLED', undefined],
] as const)('one that is %s stands there as %s', (state, status, alarmMinutes) => {
  const entry = calendarEntry({ ...booking, state })
  expect([entry.status, entry.alarmMinutes]).toEqual([status, alarmMinutes])
})

test('what a room doesn’t have isn’t mentioned', () => {
  const bare = calendarEntry({ ...booking, floor: '', phone: null, manners: '' })
  expect(bare.location).toBe('幸福里党群服务站 活动室/东，幸福路 12 号')
  expect(bare.description?.split('\n')).toHaveLength(2)
})

test('the file is called in signs that every phone takes', () => {
  expect(calendarFileName(booking)).toBe('活动室 东 11月21日 22.00–24.00.ics')
})
