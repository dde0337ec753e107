import { MatterDraft } from '../../shared/matters/draft'
import { matterMoves, MatterState, stateNames, type MatterMove } from '../../shared/matters/life-cycle'
import {
  commentRefusal,
  draftRefusal,
  homesHeard,
  refusal,
  voiceRefusal,
  type MatterFacts,
} from '../../shared/matters/rules'
import type { Home } from '../../shared/members/homes'
import type { Actor } from '../../shared/members/schema'
import type { Role } from '../../shared/roles'
import { DAY } from '../../shared/time'

const now = Date.parse('2026-11-16T09:00:00+08:00')
const community = ['d1', 's1', 'happy']

const matter: MatterFacts = {
  state: 'open',
  unitIds: community,
  publisherUnitIds: community,
  closesAt: now + DAY,
  check: 'passed',
  isHeard: false,
  takesComments: true,
  options: ['平层入户', '错层入户'],
}

const homeIn = (building: string, state: Home['state'] = 'confirmed'): Home => ({
  householdId: `${building}.e1.501`,
  communityId: 'happy',
  communityName: '幸福里社区',
  label: '幸福里社区 1号楼 1单元 501室',
  unitIds: [...community, 'happy.g1', building, `${building}.e1`],
  state,
  requestedAt: now,
  confirmDueAt: now,
  declinedBecause: null,
})

const holder = (role: Role, unitId: string, homes: Home[] = []): Actor => ({
  id: 'a',
  homes,
  roles: [{ id: 'g', role, unitId, unitName: '', from: 0, until: null }],
})
const resident = (...homes: Home[]): Actor => ({ id: 'r', homes, roles: [] })
const secretary = holder('secretary', 'happy')

const movesOf = (facts: MatterFacts, actor: Actor): MatterMove[] =>
  (Object.keys(matterMoves) as MatterMove[]).filter((move) => refusal(facts, move, actor, now) === null)

test.each([
  ['open', ['edit', 'correct', 'withdraw', 'review']],
  ['closed', ['correct', 'bundle', 'answer', 'decide', 'withdraw', 'review']],
  ['answered', ['correct', 'bundle', 'answer', 'decide', 'withdraw', 'review']],
  ['decided', ['correct', 'progress', 'finish', 'review']],
  ['carriedOut', ['review']],
  ['withdrawn', ['review']],
] as const)('a secretary of a matter that is %s may %j', (state, expected) => {
  expect(movesOf({ ...matter, state }, secretary)).toEqual(expected)
})

test.each([
  ['a community worker reviews, and no more', holder('communityWorker', 'happy'), ['review']],
  ['a grid worker does nothing', holder('gridWorker', 'happy.g1'), []],
  ['a building leader does nothing', holder('buildingLeader', 'happy.b1'), []],
  ['a secretary of another community does nothing', holder('secretary', 'locust'), []],
  ['a resident does nothing', resident(homeIn('happy.b1')), []],
] as const)('%s', (_, actor, expected) => {
  expect(movesOf({ ...matter, state: 'closed' }, actor)).toEqual(expected)
})

test('what a subdistrict has published its officers answer for, not the secretary of the community that is asked', () => {
  const wide = { ...matter, state: 'closed' as const, publisherUnitIds: ['d1', 's1'] }
  expect(refusal(wide, 'decide', secretary, now)).toBe('matter.not_publisher')
  expect(refusal(wide, 'decide', holder('subdistrictOfficer', 's1'), now)).toBeNull()
})

test('nobody closes a matter by hand, and every state has a way in', () => {
  expect(refusal(matter, 'close', secretary, now)).toBe('matter.by_timer_only')
  const reached = new Set(Object.values(matterMoves).map(({ to }) => to))
  expect(MatterState.options.filter((state) => !reached.has(state))).toEqual([])
  expect(Object.keys(stateNames)).toEqual(MatterState.options)
})

test('a text is edited until somebody has been heard', () => {
  expect(refusal({ ...matter, isHeard: true }, 'edit', secretary, now)).toBe('matter.already_heard')
  expect(refusal({ ...matter, isHeard: true }, 'correct', secretary, now)).toBeNull()
})

test.each([
  ['a confirmed home in scope', resident(homeIn('happy.b1')), {}, null],
  ['the last instant before the deadline', resident(homeIn('happy.b1')), { closesAt: now + 1 }, null],
  ['the instant of the deadline', resident(homeIn('happy.b1')), { closesAt: now }, 'matter.closed'],
  ['a closed matter', resident(homeIn('happy.b1')), { state: 'closed' }, 'matter.closed'],
  ['a withdrawn matter', resident(homeIn('happy.b1')), { state: 'withdrawn' }, 'matter.closed'],
  ['a text under review', resident(homeIn('happy.b1')), { check: 'review' }, 'matter.not_shown_yet'],
  ['a home that waits', resident(homeIn('happy.b1', 'pending')), {}, 'matter.home_not_confirmed'],
  ['a declined home', resident(homeIn('happy.b1', 'declined')), {}, 'matter.not_your_area'],
  [
    'a home in another building',
    resident(homeIn('happy.b1')),
    { unitIds: [...community, 'happy.g1', 'happy.b2'] },
    'matter.not_your_area',
  ],
  ['a desk without a home', secretary, {}, 'matter.not_your_area'],
] as const)('taking part with %s', (_, actor, fields, expected) => {
  const facts = { ...matter, ...fields }
  expect(voiceRefusal(facts, actor, now)).toBe(expected)
  expect(commentRefusal(facts, actor, now)).toBe(expected)
})

test('options alone take no words, words alone no options', () => {
  const mine = resident(homeIn('happy.b1'))
  expect(commentRefusal({ ...matter, takesComments: false }, mine, now)).toBe('matter.no_comments')
  expect(voiceRefusal({ ...matter, options: [] }, mine, now)).toBe('matter.no_options')
})

test('each confirmed home in scope is a household of its own', () => {
  const two = resident(homeIn('happy.b1'), homeIn('happy.b2'), homeIn('happy.b3', 'pending'))
  expect(homesHeard(matter, two).map((home) => home.householdId)).toEqual([
    'happy.b1.e1.501',
    'happy.b2.e1.501',
  ])
})

test.each([
  ['ninety days', 90 * DAY, null],
  ['a moment more', 90 * DAY + 1, 'matter.deadline_too_far'],
  ['now', 0, 'matter.deadline_passed'],
] as const)('a deadline in %s', (_, ahead, expected) => {
  expect(draftRefusal({ options: [], takesComments: true, closesAt: now + ahead }, now)).toBe(expected)
})

test('a draft keeps its limits', () => {
  const draft = {
    title: '要不要装电梯',
    background: '楼龄超过 25 年。',
    question: '您家赞成吗？',
    options: ['赞成', '不赞成'],
    takesComments: true,
    showsRunning: false,
    photos: [],
    closesAt: now + DAY,
  }
  expect(MatterDraft.safeParse(draft).success).toBe(true)
  for (const wrong of [
    { title: '短' },
    { background: '字'.repeat(2001) },
    { options: ['', '否'] },
    { closesAt: 0 },
  ]) {
    expect(MatterDraft.safeParse({ ...draft, ...wrong }).success).toBe(false)
  }
})
