import { outlookOf, shortOutlookOf } from '@/features/direct-line/next-step'
import { AppealState } from '@shared/direct-line/life-cycle'
import { DAY, HOUR, MINUTE } from '@shared/time'
import { card, now } from './cases'

const standing = { ...card, deskName: '幸福里社区' }
const said = (state: AppealState, dueAt: number | null, reader: 'owner' | 'staff' | 'neighbour' = 'owner') =>
  outlookOf({ ...standing, state, dueAt }, reader, now).text

test.each([
  ['a new case', 'submitted', now + 3 * HOUR, '幸福里社区应在 今天 12:00 前受理，还剩 3 小时'],
  ['a minute before', 'submitted', now + MINUTE, '幸福里社区应在 今天 09:01 前受理，还剩 1 分钟'],
  ['the very moment', 'submitted', now, '幸福里社区本该在 今天 09:00 前受理，已超过 1 分钟'],
  ['an accepted case', 'accepted', now + 2 * DAY, '幸福里社区应在 11月18日 周三 09:00 前答复，还剩 2 天'],
  ['a late answer', 'inProgress', now - DAY, '幸福里社区本该在 昨天 09:00 前答复，已超过 1 天'],
  ['a case that waits', 'waitingForResident', null, '请您补充情况，补充后接着办'],
  ['an answered case', 'resolved', null, '请您评价：问题解决了吗？'],
  ['a rated case', 'evaluated', null, '谢谢您的评价，幸福里社区接下来会结案归档'],
  ['a closed case', 'closed', null, '这件事已经办完'],
  ['a declined case', 'declined', null, '这件事不在受理范围，可以找谁办写在下面'],
  ['a merged case', 'merged', null, '和另一件同样的事一起办，进展写在下面'],
  ['a withdrawn case', 'withdrawn', null, '您已经撤回，不再办理；需要时可以重新反映'],
] as const)('%s tells its owner what comes next', (_, state, dueAt, expected) => {
  expect(said(state, dueAt)).toBe(expected)
})

test.each([
  ['suggestion', '请您评价：答复说清楚了吗？'],
  ['question', '请您评价：您问的事答清楚了吗？'],
  ['praise', '请您评价：您的谢意转达好了吗？'],
] as const)('who has sent a %s isn’t asked whether a problem is solved', (kind, expected) => {
  expect(outlookOf({ ...standing, kind, state: 'resolved', dueAt: null }, 'owner', now).text).toBe(expected)
})

test('the desk reads of its own deadline, and of whose turn it is', () => {
  expect(said('submitted', now + HOUR, 'staff')).toBe('应在 今天 10:00 前受理，还剩 1 小时')
  expect(said('resolved', null, 'staff')).toBe('已经答复，等居民评价')
})

test('a neighbour with whom it is shared is asked for nothing', () => {
  expect(said('resolved', null, 'neighbour')).toBe('已经答复，等居民评价')
  expect(said('waitingForResident', null, 'neighbour')).toBe('等居民补充情况')
})

test('every state has a few words for a card, without a deadline where nobody owes a step', () => {
  for (const state of AppealState.options) {
    const { text } = shortOutlookOf({ state, dueAt: null }, 'owner', now)
    expect(text.length).toBeGreaterThan(0)
    expect(text.length).toBeLessThanOrEqual(8)
  }
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
