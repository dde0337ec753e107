import { calendarFile, type CalendarEvent } from '../../shared/icalendar'
import { eventsIn, readCalendar } from '../support/calendars'

const now = Date.parse('2026-11-16T09:00:00+08:00')
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const chess: CalendarEvent = {
  uid: 'one@community-direct',
  from: at('2026-11-21T14:00'),
  to: at('2026-11-21T16:00'),
  summary: '棋牌室',
}
const read = (event: Partial<CalendarEvent>) =>
  readCalendar(calendarFile({ events: [{ ...chess, ...event }] }, now)).parts.find(
    ({ name }) => name === 'VEVENT',
  )!

test('a calendar file says when and what, in Shanghai’s time', () => {
  expect(calendarFile({ events: [{ ...chess, status: 'CONFIRMED', sequence: 3 }] }, now)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//community-direct//calendar//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'BEGIN:STANDARD',
      'DTSTART:19920101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'TZNAME:CST',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:one@community-direct',
      'DTSTAMP:20261116T010000Z',
      'DTSTART;TZID=Asia/Shanghai:20261121T140000',
      'DTEND;TZID=Asia/Shanghai:20261121T160000',
      'SUMMARY:棋牌室',
      'STATUS:CONFIRMED',
      'SEQUENCE:3',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test.each([
  ['up to midnight', '2026-11-21T22:00', '2026-11-22T00:00'],
  ['at the end of a month', '2026-11-30T22:00', '2026-12-01T00:00'],
  ['at the end of a year', '2026-12-31T23:30', '2027-01-01T00:00'],
])('a time %s ends on the next day', (_, from, to) => {
  const written = calendarFile({ events: [{ ...chess, from: at(from), to: at(to) }] }, now)
  expect(eventsIn(written)).toEqual([`${from.replace('T', ' ')} → ${to.replace('T', ' ')} 棋牌室`])
})

test.each([
  ['a comma, a semicolon and a backslash', '合唱,排练;A\\B'],
  ['several lines', '第一行\n第二行'],
  ['what looks like another entry', '室\nEND:VEVENT\nBEGIN:VEVENT'],
  ['a colon and quotes', '他说:"好"'],
  ['a long line of Chinese', '请保持安静，用完后把桌椅放回原处。'.repeat(20)],
  ['signs of four bytes', '🎉🀄️'.repeat(40)],
  ['a long line of letters', 'abcdefghij'.repeat(30)],
])('%s comes back as it was written', (_, description) => {
  expect(read({ description }).values.DESCRIPTION).toBe(description)
})

test.each([
  ['line ends of other systems', '一\r\n二\r三', '一\n二\n三'],
  ['characters that no calendar may hold', '一\u0000二\u0007\u001b三\t四', '一二三\t四'],
])('%s are made what a calendar can hold', (_, given, written) => {
  expect(read({ summary: given }).values.SUMMARY).toBe(written)
})

test('a line is folded before its 76th byte, and never within a character', () => {
  for (let length = 20; length < 60; length++) {
    const summary = 'a'.repeat(length) + '社'.repeat(30)
    expect(read({ summary }).values.SUMMARY).toBe(summary)
  }
})

test('a phone rings as long before as it is told to', () => {
  expect(read({ alarmMinutes: 60 }).parts).toEqual([
    {
      name: 'VALARM',
      values: { ACTION: 'DISPLAY', DESCRIPTION: '棋牌室', TRIGGER: '-PT60M' },
      parts: [],
    },
  ])
})

test('a calendar that people subscribe to has a name, and says how often to look', () => {
  const { values, parts } = readCalendar(
    calendarFile({ name: '棋牌室, 一层', refreshHours: 1, events: [] }, now),
  )
  expect(values).toMatchObject({
    NAME: '棋牌室, 一层',
    'X-WR-CALNAME': '棋牌室, 一层',
    'REFRESH-INTERVAL;VALUE=DURATION': 'PT1H',
  })
  expect(parts.map(({ name }) => name)).toEqual(['VTIMEZONE'])
})
