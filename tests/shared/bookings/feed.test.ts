import { busyEvents, feedDates, feedPath } from '../../../shared/bookings/feed'
import { calendarFile } from '../../../shared/icalendar'
import { eventsIn } from '../../support/calendars'

const now = Date.parse('2026-11-16T09:00:00+08:00')
const hours = (hour: number) => hour * 60
const held = (kind: 'booking' | 'offer' | 'activity' | 'closure', from: number, to: number) => ({
  kind,
  from: hours(from),
  to: hours(to),
})
const shown = (live: Parameters<typeof busyEvents>[2]) =>
  eventsIn(calendarFile({ events: busyEvents('room', '2026-11-17', live) }, now)).map((line) =>
    line.replaceAll('2026-11-17 ', ''),
  )

test.each([
  ['a day that nobody booked is empty', [], []],
  [
    'bookings, offers and activities are all taken time',
    [held('activity', 19, 20), held('booking', 9, 10), held('offer', 14, 15)],
    ['09:00 → 10:00 已有人用', '14:00 → 15:00 已有人用', '19:00 → 20:00 已有人用'],
  ],
  [
    'where one booking ends and the next begins can’t be seen',
    [held('booking', 10, 11), held('booking', 9, 10), held('offer', 11, 12)],
    ['09:00 → 12:00 已有人用'],
  ],
  [
    'a booking that is just being moved is one stretch',
    [held('booking', 9, 11), held('booking', 10, 12)],
    ['09:00 → 12:00 已有人用'],
  ],
  [
    'a closure beside a booking is told apart',
    [held('closure', 12, 24), held('booking', 10, 12)],
    ['10:00 → 12:00 已有人用', '12:00 → 2026-11-18 00:00 不开放'],
  ],
])('%s', (_, live, lines) => {
  expect(shown(live)).toEqual(lines)
})

test('an entry has the same id whenever the calendar is read, and another one a room, day and time', () => {
  const idsOf = (roomId: string, date: string) =>
    busyEvents(roomId, date, [held('booking', 9, 10), held('closure', 10, 11)]).map(({ uid }) => uid)
  expect(idsOf('r', '2026-11-17')).toEqual(idsOf('r', '2026-11-17'))
  const all = [...idsOf('r', '2026-11-17'), ...idsOf('r', '2026-11-18'), ...idsOf('s', '2026-11-17')]
  expect(new Set(all).size).toBe(6)
})

test('a calendar reaches from last week to the last day that anybody can book', () => {
  const dates = feedDates(Date.parse('2026-12-30T23:59:59+08:00'))
  expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-12-23', '2027-06-28', 188])
})

test('its address ends with the token', () => {
  expect(feedPath('abc')).toBe('/feeds/rooms/abc.ics')
})
