import { outlookOf, shortOutlookOf } from '@/features/direct-line/next-step'
import { figuresOf, urgentFirst } from '@/pages/home/desk-figures'
import { DAY, HOUR, MINUTE } from '@shared/time'
import { card, now } from './cases'

test.each([
  ['a new case', 'submitted', now + 3 * HOUR, '社区应在 今天 12:00 前受理，还剩 3 小时'],
  ['a minute before', 'submitted', now + MINUTE, '社区应在 今天 09:01 前受理，还剩 1 分钟'],
  ['the very moment', 'submitted', now, '社区本该在 今天 09:00 前受理，已超过 1 分钟'],
  ['an accepted case', 'accepted', now + 2 * DAY, '社区应在 11月18日 周三 09:00 前答复，还剩 2 天'],
  ['a late answer', 'inProgress', now - DAY, '社区本该在 昨天 09:00 前答复，已超过 1 天'],
  ['an answered case', 'resolved', null, '请您评价：问题解决了吗？'],
  ['a closed case', 'closed', null, '这件事已经办完'],
] as const)('%s tells its owner what comes next', (_, state, dueAt, expected) => {
  expect(outlookOf({ state, dueAt }, 'owner', now).text).toBe(expected)
})

test('the desk reads of its own deadline, and of whose turn it is', () => {
  expect(outlookOf({ state: 'submitted', dueAt: now + HOUR }, 'staff', now).text).toBe(
    '应在 今天 10:00 前受理，还剩 1 小时',
  )
  expect(outlookOf({ state: 'resolved', dueAt: null }, 'staff', now).text).toBe('已经答复，等居民评价')
})

test('a card says it in a few words, and marks what is late', () => {
  expect(shortOutlookOf({ state: 'accepted', dueAt: now + 5 * HOUR }, 'staff', now)).toEqual({
    text: '还剩 5 小时',
    isOverdue: false,
  })
  expect(shortOutlookOf({ state: 'accepted', dueAt: now - 5 * HOUR }, 'staff', now)).toEqual({
    text: '已超过 5 小时',
    isOverdue: true,
  })
  expect(shortOutlookOf({ state: 'resolved', dueAt: null }, 'owner', now).text).toBe('请您评价')
})

const late = { ...card, id: 'late', dueAt: now, state: 'inProgress' as const, isUrgent: false }
const soon = { ...card, id: 'soon', dueAt: now + DAY }
const later = { ...card, id: 'later', dueAt: now + DAY + 1, state: 'accepted' as const, isUrgent: false }
const waiting = { ...card, id: 'waiting', dueAt: null, state: 'resolved' as const, isUrgent: false }

test('the desk counts what is overdue, due within a day, and not yet accepted', () => {
  expect(figuresOf([late, soon, later, waiting], now)).toEqual({ overdue: 1, dueSoon: 1, unaccepted: 1 })
})

test('urgent cases stand first at home', () => {
  expect(urgentFirst([late, soon, later]).map(({ id }) => id)).toEqual(['soon', 'late', 'later'])
})
