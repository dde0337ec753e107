import {
  activityOfCode,
  CODE_STEP,
  codeToShow,
  presentSteps,
  readAttendanceCode,
  scanText,
  stepAt,
  stepRefusal,
  windowRefusal,
} from '../../../shared/org-life/attendance-code'
import { HOUR, MINUTE } from '../../../shared/time'

const NOW = Date.parse('2026-11-20T14:00:00+08:00')
const proof = 'abcdefghijklmnop'

test.each([
  ['six digits', '012345', { kind: 'digits', digits: '012345' }],
  ['a scanned text', `act.a1.77.${proof}`, { kind: 'scan', activityId: 'a1', step: 77, proof }],
  ['five digits', '01234', null],
  ['the code of a room’s door', `room.77.${proof}`, null],
  ['a code without its proof', 'act.a1.77.', null],
  ['a proof in other letters', `act.a1.77.${'A'.repeat(16)}`, null],
  ['a step that is no number', `act.a1.x.${proof}`, null],
  ['an address', 'https://example.org/act.a1.77', null],
  ['nothing', '', null],
])('reads %s', (_, text, expected) => {
  expect(readAttendanceCode(text)).toEqual(expected)
})

test('what is written is read, and says which activity it belongs to', () => {
  const text = scanText('a1', 77, proof)
  expect(readAttendanceCode(text)).toEqual({ kind: 'scan', activityId: 'a1', step: 77, proof })
  expect(activityOfCode(text)).toBe('a1')
  expect(activityOfCode('012345')).toBeNull()
})

test.each([
  ['two steps ahead', 2, 'orgLife.code_not_yet'],
  ['the next', 1, null],
  ['the present', 0, null],
  ['the last', -1, null],
  ['the one before', -2, null],
  ['three steps ago', -3, 'orgLife.code_stale'],
])('a genuine code of %s', (_, steps, expected) => {
  expect(stepRefusal(stepAt(NOW) + steps, NOW)).toBe(expected)
})

test('the digits of the same steps count', () => {
  expect(presentSteps(NOW).sort()).toEqual([-2, -1, 0, 1].map((steps) => stepAt(NOW) + steps))
})

test.each([
  ['half an hour and a moment before', -30 * MINUTE - 1, 'orgLife.check_in_too_early'],
  ['half an hour before', -30 * MINUTE, null],
  ['as it begins', 0, null],
  ['as it ends', 2 * HOUR, null],
  ['a moment after', 2 * HOUR + 1, 'orgLife.check_in_over'],
])('checking in %s', (_, offset, expected) => {
  expect(windowRefusal({ startsAt: NOW, endsAt: NOW + 2 * HOUR }, NOW + offset)).toBe(expected)
})

describe('a screen', () => {
  const first = stepAt(NOW)
  const codes = Array.from({ length: 8 }, (_, index) => ({
    digits: String(100_000 + index),
    qrText: '',
    from: (first + index) * CODE_STEP,
    until: (first + index + 1) * CODE_STEP,
  }))

  test.each([-5, 0, 5])('whose clock is %i minutes off shows what the server shows', (off) => {
    const phone = NOW + off * MINUTE
    const ahead = NOW - phone
    for (let second = 0; second < 120; second++) {
      const shown = codeToShow(codes, { phone: phone + second * 1000, ahead })
      expect(shown?.digits).toBe(String(100_000 + Math.floor(second / 15)))
    }
  })

  test('has none once those that it fetched are over, nor before the first', () => {
    expect(codeToShow(codes, { phone: NOW + 2 * MINUTE, ahead: 0 })).toBeNull()
    expect(codeToShow(codes, { phone: NOW - 1, ahead: 0 })).toBeNull()
  })
})
