import fc from 'fast-check'
import { deadlinesFrom, defaultClock } from '../../shared/direct-line/clock'
import { AppealDraft, titleOf } from '../../shared/direct-line/draft'
import { appealMoves, AppealState, isOpen, type Move } from '../../shared/direct-line/life-cycle'
import {
  canSee,
  messageRefusal,
  movesFor,
  refusal,
  reviewRefusal,
  type AppealFacts,
} from '../../shared/direct-line/rules'
import type { Actor } from '../../shared/members/schema'
import { HOUR } from '../../shared/time'
import type { Role } from '../../shared/roles'

const now = Date.parse('2026-11-16T09:00:00+08:00')
const unitIds = ['d1', 's1', 'happy', 'happy.g1', 'happy.b1', 'happy.b1.e1']

const appealIn = (state: AppealState, more: Partial<AppealFacts> = {}): AppealFacts => ({
  state,
  unitIds,
  relation: 'none',
  needsReview: false,
  ...more,
})

const holder = (role: Role, unitId: string, until: number | null = null): Actor => ({
  id: 'somebody',
  homes: [],
  roles: [{ id: 'grant', role, unitId, unitName: '', from: now - HOUR, until }],
})
const secretary = holder('secretary', 'happy')
const resident: Actor = { id: 'owner', homes: [], roles: [] }

test.each([
  ['the owner', resident, appealIn('submitted', { relation: 'owner' }), true],
  ['the community’s secretary', secretary, appealIn('submitted'), true],
  ['the grid worker', holder('gridWorker', 'happy.g1'), appealIn('submitted'), true],
  ['an officer of the subdistrict', holder('subdistrictOfficer', 's1'), appealIn('submitted'), true],
  ['a secretary of another community', holder('secretary', 'locust'), appealIn('submitted'), false],
  ['the building leader, a neighbour', holder('buildingLeader', 'happy.b1'), appealIn('submitted'), false],
  ['a secretary whose role has ended', holder('secretary', 'happy', now), appealIn('submitted'), false],
  [
    'a secretary who lives in that household',
    secretary,
    appealIn('submitted', { relation: 'household' }),
    false,
  ],
  ['a resident of the same building', resident, appealIn('submitted'), false],
])('whether %s sees a case', (_, actor, appeal, expected) => {
  expect(canSee(appeal, actor, now)).toBe(expected)
})

test.each([
  [
    'accepting one’s own case',
    'accept',
    secretary,
    appealIn('submitted', { relation: 'owner' }),
    'appeal.own_case',
  ],
  [
    'accepting a case of another community',
    'accept',
    holder('secretary', 'locust'),
    appealIn('submitted'),
    'appeal.not_handler',
  ],
  ['accepting twice', 'accept', secretary, appealIn('accepted'), 'appeal.wrong_state'],
  ['resolving before the work has begun', 'resolve', secretary, appealIn('accepted'), 'appeal.wrong_state'],
  ['rating somebody else’s case', 'rateSolved', secretary, appealIn('resolved'), 'appeal.not_owner'],
  [
    'rating before the answer',
    'rateSolved',
    resident,
    appealIn('inProgress', { relation: 'owner' }),
    'appeal.wrong_state',
  ],
  ['accepting a new case of the own unit', 'accept', secretary, appealIn('submitted'), null],
  ['rating an answered case', 'rateUnsolved', resident, appealIn('resolved', { relation: 'owner' }), null],
] as const)('%s', (_, move, actor, appeal, expected) => {
  expect(refusal(appeal, move, actor, now)).toBe(expected)
})

test('only the timer closes a case that nobody rated', () => {
  expect(movesFor(appealIn('resolved'), secretary, now)).toEqual([])
  expect(movesFor(appealIn('resolved', { relation: 'owner' }), resident, now)).toEqual([
    'rateSolved',
    'rateUnsolved',
  ])
})

test('a closed case takes no more messages, and neighbours never write in it', () => {
  expect(messageRefusal(appealIn('closed', { relation: 'owner' }), resident, now)).toBe(
    'appeal.closed_to_messages',
  )
  expect(messageRefusal(appealIn('accepted'), resident, now)).toBe('appeal.not_handler')
  expect(messageRefusal(appealIn('accepted'), secretary, now)).toBeNull()
})

test('content is reviewed only while something is open', () => {
  expect(reviewRefusal(appealIn('submitted'), secretary, now)).toBe('appeal.nothing_to_review')
  expect(reviewRefusal(appealIn('submitted', { needsReview: true }), secretary, now)).toBeNull()
})

test('whatever moves follow each other, a case ends closed and never leaves it', () => {
  const moves = Object.values(appealMoves) as Move[]
  fc.assert(
    fc.property(fc.array(fc.nat(moves.length - 1), { maxLength: 40 }), (choices) => {
      let state: AppealState = 'submitted'
      for (const choice of choices) {
        const move = moves[choice]!
        if (!move.from.includes(state)) continue
        expect(isOpen(state)).toBe(true)
        state = move.to
      }
    }),
  )
  for (const state of AppealState.options.filter(isOpen)) {
    expect(moves.some((move) => move.from.includes(state))).toBe(true)
  }
})

test('an urgent case is due in clock hours, an ordinary one in working days', () => {
  const friday = Date.parse('2026-11-20T16:00:00+08:00')
  expect(deadlinesFrom(friday, true, defaultClock)).toEqual({
    acceptBy: friday + 2 * HOUR,
    resolveBy: friday + 24 * HOUR,
  })
  expect(deadlinesFrom(friday, false, defaultClock).acceptBy).toBe(Date.parse('2026-11-23T16:00:00+08:00'))
})

test.each([
  ['the first sentence', '楼道灯坏了。已经三天了。', '楼道灯坏了'],
  ['the first line', '楼道灯坏了\n三天了', '楼道灯坏了'],
  ['cut where a card ends', '字'.repeat(30), `${'字'.repeat(23)}…`],
  ['an emoji kept whole', '🚲'.repeat(24), '🚲'.repeat(24)],
])('a title is %s', (_, text, expected) => {
  expect(titleOf(text)).toBe(expected)
})

const draft = {
  kind: 'request',
  categoryId: 'lift',
  text: '电梯坏了三天',
  photos: [],
  place: { kind: 'typed', label: '3号楼' },
  phone: null,
  mayBePublic: true,
}
test.each([
  ['text of four characters', { text: '电梯坏了' }, 'text', 'appeal.text_too_short'],
  ['text of five spaces', { text: '     ' }, 'text', 'appeal.text_too_short'],
  ['text of 2001 characters', { text: '字'.repeat(2001) }, 'text', 'appeal.text_too_long'],
  ['ten photos', { photos: Array(10).fill('cloud://x') }, 'photos', 'appeal.too_many_photos'],
  ['a landline', { phone: '010-12345678' }, 'phone', 'core.bad_phone'],
])('a draft with %s is refused at that field', (_, change, field, reason) => {
  const { error } = AppealDraft.safeParse({ ...draft, ...change })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, reason]])
})

test('a draft of five to two thousand characters is taken', () => {
  expect(AppealDraft.safeParse({ ...draft, text: '电梯坏了呀' }).success).toBe(true)
  expect(AppealDraft.safeParse({ ...draft, text: '字'.repeat(2000) }).success).toBe(true)
})
