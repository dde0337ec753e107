import { presenceRefusal, readDoorCode, scanText, stepAt } from '../../../shared/bookings/door-code'

const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}+08:00`)
const slot = { date: '2026-11-16', from: 10 * 60, to: 12 * 60 }
const soon = at('2026-11-16 10:05:00')

test.each([
  ['a quarter of an hour before', '2026-11-16 09:45:00', null],
  ['earlier', '2026-11-16 09:44:59', 'booking.check_in_too_early'],
  ['a quarter of an hour after the start', '2026-11-16 10:15:00', null],
  ['later', '2026-11-16 10:15:01', 'booking.check_in_too_late'],
  ['the day before', '2026-11-15 10:00:00', 'booking.check_in_too_early'],
])('somebody who is at the door %s', (_, present, expected) => {
  expect(presenceRefusal(slot, { at: at(present), now: at(present) })).toBe(expected)
})

test.each([
  ['the evening', '2026-11-16 20:00:00', null],
  ['the last minute of the next day', '2026-11-17 23:59:59', null],
  ['the day after that', '2026-11-18 00:00:00', 'booking.check_in_too_late'],
])('a code of that time that is sent in only %s', (_, sent, expected) => {
  expect(presenceRefusal(slot, { at: soon, now: at(sent) })).toBe(expected)
})

test('a code changes twice a minute', () => {
  expect(stepAt(soon + 30_000) - stepAt(soon)).toBe(1)
})

test.each([
  ['120934', { kind: 'digits', digits: '120934' }],
  [
    'room.a.59000.abcdefghijklmn27',
    { kind: 'scan', roomId: 'room.a', step: 59_000, proof: 'abcdefghijklmn27' },
  ],
  ['12093', null],
  ['https://example.com/', null],
  ['room.59000.ABCDEFGHIJKLMN27', null],
  ['.59000.abcdefghijklmn27', null],
])('what was read at a door: %s', (text, expected) => {
  expect(readDoorCode(text)).toEqual(expected)
})

test('the text of a code is read as it was written', () => {
  const proof = 'abcdefghijklmn27'
  const read = readDoorCode(scanText('happy.r1', 59_000, proof))
  expect(read).toEqual({ kind: 'scan', roomId: 'happy.r1', step: 59_000, proof })
})
