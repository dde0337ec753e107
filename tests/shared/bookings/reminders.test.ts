import { isTimely, nextTimer, remindedAt } from '../../../shared/bookings/reminders'
import type { BookingState } from '../../../shared/bookings/life-cycle'

const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
const slot = { date: '2026-11-18', from: 14 * 60, to: 16 * 60 }

test.each([
  ['days ahead', '2026-11-16 09:00', 'remindEvening', '2026-11-17 19:00'],
  ['the evening before', '2026-11-17 19:00', 'remindHour', '2026-11-18 13:00'],
  ['half an hour ahead', '2026-11-18 13:30', 'miss', '2026-11-18 14:15'],
])('a time booked %s', (_, booked, what, when) => {
  const reminded = remindedAt(slot, at(booked))
  expect(nextTimer({ slot, state: 'confirmed', ...reminded })).toEqual({ what, at: at(when) })
})

test.each([
  ['requested', 'lapse', '2026-11-18 14:00'],
  ['checkedIn', 'complete', '2026-11-18 16:00'],
] as const)('a booking that is %s', (state, what, when) => {
  const reminded = { remindedEvening: false, remindedHour: false }
  expect(nextTimer({ slot, state, ...reminded })).toEqual({ what, at: at(when) })
})

test.each<BookingState>(['declined', 'completed', 'cancelled', 'noShow'])(
  'nothing happens by itself to one that is %s',
  (state) => {
    expect(nextTimer({ slot, state, remindedEvening: false, remindedHour: false })).toBeNull()
  },
)

test.each([
  ['remindEvening', '2026-11-18 12:59', true],
  ['remindEvening', '2026-11-18 13:00', false],
  ['remindHour', '2026-11-18 13:59', true],
  ['remindHour', '2026-11-18 14:00', false],
  ['miss', '2026-11-18 20:00', true],
] as const)('%s at %s', (what, now, expected) => {
  expect(isTimely(what, slot, at(now))).toBe(expected)
})
