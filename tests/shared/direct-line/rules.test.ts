import fc from 'fast-check'
import {
  appealMoves,
  AppealState,
  isOpen,
  stateAfter,
  type Move,
  type MoveName,
} from '../../../shared/direct-line/life-cycle'
import {
  messageRefusal,
  movesFor,
  noteRefusal,
  refusal,
  reviewRefusal,
  sharingRefusal,
  viewpointOf,
  type AppealFacts,
} from '../../../shared/direct-line/rules'
import type { Actor } from '../../../shared/members/schema'
import type { Role } from '../../../shared/roles'
import { HOUR } from '../../../shared/time'

const now = Date.parse('2026-11-16T09:00:00+08:00')
const unitIds = ['d1', 's1', 'happy', 'happy.g1', 'happy.b1', 'happy.b1.e1']

const appealIn = (state: AppealState, more: Partial<AppealFacts> = {}): AppealFacts => ({
  state,
  unitIds,
  deskId: 'happy',
  relation: 'none',
  needsReview: false,
  isUrgent: false,
  isHard: false,
  reopenings: 0,
  canHandBack: false,
  isSharedWithLeader: false,
  whistles: [],
  assists: [],
  ...more,
})

const holder = (role: Role, unitId: string, until: number | null = null): Actor => ({
  id: 'somebody',
  homes: [],
  roles: [{ id: 'grant', role, unitId, unitName: '', from: now - HOUR, until }],
})
const secretary = holder('secretary', 'happy')
const gridWorker = holder('gridWorker', 'happy.g1')
const officer = holder('subdistrictOfficer', 's1')
const admin = holder('admin', 'd1')
const leader = holder('buildingLeader', 'happy.b1')
const liaison = holder('partnerLiaison', 'property')
const resident: Actor = { id: 'owner', homes: [], roles: [] }

const owned = { relation: 'owner' } as const
const called = { whistles: [{ unitId: 'property', answer: null }] }
const answered = { whistles: [{ unitId: 'property', answer: {} }] }

test.each([
  ['the owner', resident, owned, 'owner'],
  ['whoever filed it for them', resident, { relation: 'agent' }, 'owner'],
  ['the community’s secretary', secretary, {}, 'staff'],
  ['the grid worker', gridWorker, {}, 'staff'],
  ['an officer of the subdistrict', officer, {}, 'staff'],
  ['an administrator of the district', admin, {}, 'staff'],
  ['a secretary of another community', holder('secretary', 'locust'), {}, null],
  ['a branch secretary', holder('branchSecretary', 'happy'), {}, null],
  ['the building leader, a neighbour', leader, {}, null],
  ['the building leader with whom it is shared', leader, { isSharedWithLeader: true }, 'neighbour'],
  ['another building’s leader', holder('buildingLeader', 'happy.b2'), { isSharedWithLeader: true }, null],
  ['a secretary whose role has ended', holder('secretary', 'happy', now), {}, null],
  ['a secretary who lives in that household', secretary, { relation: 'household' }, null],
  ['a secretary whom it concerns', secretary, { relation: 'named' }, null],
  ['a liaison whom it concerns, though called', liaison, { relation: 'named', ...called }, null],
  ['a resident of the same building', resident, {}, null],
  ['a liaison whom nobody called', liaison, {}, null],
  ['a liaison who was called', liaison, called, 'partner'],
  ['a liaison who has answered', liaison, answered, 'partner'],
  ['a liaison whose unit assists', liaison, { assists: [{ unitId: 'property' }] }, 'partner'],
  [
    'a secretary whose community assists',
    holder('secretary', 'locust'),
    { assists: [{ unitId: 'locust' }] },
    'partner',
  ],
] as const)('%s reads a case in their own capacity', (_, actor, more, expected) => {
  expect(viewpointOf(appealIn('submitted', more), actor, now)).toBe(expected)
})

const kept = { unitIds: ['d1', 's1'], deskId: 's1' }
test('whom a case is kept from doesn’t see it by a role below', () => {
  expect(viewpointOf(appealIn('submitted', kept), secretary, now)).toBeNull()
  expect(viewpointOf(appealIn('submitted', kept), officer, now)).toBe('staff')
})

test.each<[string, MoveName, Actor, AppealFacts, string | null]>([
  ['accepting one’s own case', 'accept', secretary, appealIn('submitted', owned), 'appeal.own_case'],
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
  ['rating before the answer', 'rateSolved', resident, appealIn('inProgress', owned), 'appeal.wrong_state'],
  [
    'rating what one has filed as a worker',
    'rateSolved',
    secretary,
    appealIn('resolved', { relation: 'agent' }),
    'appeal.agent_may_not_rate',
  ],
  [
    'rating what one has filed for a relative',
    'rateSolved',
    resident,
    appealIn('resolved', { relation: 'agent' }),
    null,
  ],
  ['accepting a new case of the own unit', 'accept', secretary, appealIn('submitted'), null],
  ['rating an answered case', 'rateUnsolved', resident, appealIn('resolved', owned), null],
  ['withdrawing an answered case', 'withdraw', resident, appealIn('resolved', owned), 'appeal.wrong_state'],
  ['withdrawing somebody else’s case', 'withdraw', secretary, appealIn('submitted'), 'appeal.not_owner'],
  [
    'supplying without having been asked',
    'supply',
    resident,
    appealIn('accepted', owned),
    'appeal.wrong_state',
  ],
  ['passing up from the desk', 'passUp', secretary, appealIn('accepted'), null],
  ['passing up from below the desk', 'passUp', gridWorker, appealIn('accepted'), 'appeal.not_at_desk'],
  [
    'passing up from the top',
    'passUp',
    admin,
    appealIn('accepted', { deskId: 'd1' }),
    'appeal.no_level_above',
  ],
  ['passing up while one waits', 'passUp', secretary, appealIn('waitingForResident'), 'appeal.wrong_state'],
  ['sending down from the desk', 'sendDown', secretary, appealIn('submitted'), null],
  ['sending down from above the desk', 'sendDown', officer, appealIn('submitted'), null],
  [
    'sending down from a grid',
    'sendDown',
    secretary,
    appealIn('submitted', { deskId: 'happy.g1' }),
    'appeal.unit_not_below',
  ],
  [
    'handing back what came from nowhere',
    'handBack',
    secretary,
    appealIn('accepted'),
    'appeal.cannot_hand_back',
  ],
  ['handing back what was sent', 'handBack', secretary, appealIn('accepted', { canHandBack: true }), null],
  ['raising', 'raise', gridWorker, appealIn('accepted'), null],
  [
    'raising what is urgent',
    'raise',
    secretary,
    appealIn('accepted', { isUrgent: true }),
    'appeal.already_urgent',
  ],
  [
    'lowering as a grid worker',
    'lower',
    gridWorker,
    appealIn('accepted', { isUrgent: true }),
    'appeal.not_supervisor',
  ],
  ['lowering as the secretary', 'lower', secretary, appealIn('accepted', { isUrgent: true }), null],
  ['lowering what isn’t urgent', 'lower', secretary, appealIn('accepted'), 'appeal.not_urgent'],
  [
    'calling an urgent case hard',
    'markHard',
    secretary,
    appealIn('accepted', { isUrgent: true }),
    'appeal.cannot_be_hard',
  ],
  [
    'calling a case hard twice',
    'markHard',
    secretary,
    appealIn('accepted', { isHard: true }),
    'appeal.cannot_be_hard',
  ],
  ['answering a whistle', 'answerWhistle', liaison, appealIn('accepted', called), null],
  [
    'answering a whistle twice',
    'answerWhistle',
    liaison,
    appealIn('accepted', answered),
    'appeal.not_whistled',
  ],
  [
    'answering for another unit',
    'answerWhistle',
    secretary,
    appealIn('accepted', called),
    'appeal.not_whistled',
  ],
  ['handling what one assists in', 'accept', liaison, appealIn('submitted', called), 'appeal.not_handler'],
  [
    'closing what was reopened twice',
    'close',
    secretary,
    appealIn('evaluated', { reopenings: 2 }),
    'appeal.officer_closes',
  ],
  ['closing it as an officer', 'closeByOfficer', officer, appealIn('resolved', { reopenings: 2 }), null],
  [
    'closing it as the secretary',
    'closeByOfficer',
    secretary,
    appealIn('resolved', { reopenings: 2 }),
    'appeal.not_officer',
  ],
  [
    'an officer’s closing what was not reopened',
    'closeByOfficer',
    officer,
    appealIn('resolved'),
    'appeal.not_for_officer',
  ],
  ['supervising by hand', 'supervise', officer, appealIn('accepted'), 'appeal.by_timer_only'],
])('%s', (_, move, actor, appeal, expected) => {
  expect(refusal(appeal, move, actor, now)).toBe(expected)
})

test('only the timer closes a case that nobody rated', () => {
  const all = Object.keys(appealMoves) as MoveName[]
  expect(movesFor(appealIn('resolved'), secretary, now, all)).toEqual([])
  expect(movesFor(appealIn('resolved', owned), resident, now, all)).toEqual(['rateSolved', 'rateUnsolved'])
})

test('a closed case takes no more messages, and neighbours and partners never write in it', () => {
  expect(messageRefusal(appealIn('closed', owned), resident, now)).toBe('appeal.closed_to_messages')
  expect(messageRefusal(appealIn('accepted'), resident, now)).toBe('appeal.not_handler')
  expect(messageRefusal(appealIn('accepted', called), liaison, now)).toBe('appeal.not_handler')
  expect(messageRefusal(appealIn('accepted'), secretary, now)).toBeNull()
})

test('notes are written by staff and by those called in, never by the owner or the household', () => {
  expect(noteRefusal(appealIn('accepted'), secretary, now)).toBeNull()
  expect(noteRefusal(appealIn('accepted', called), liaison, now)).toBeNull()
  expect(noteRefusal(appealIn('accepted', owned), secretary, now)).toBe('appeal.own_case')
  expect(noteRefusal(appealIn('accepted', { isSharedWithLeader: true }), leader, now)).toBe(
    'appeal.not_handler',
  )
})

test('content is reviewed only while something is open', () => {
  expect(reviewRefusal(appealIn('submitted'), secretary, now)).toBe('appeal.nothing_to_review')
  expect(reviewRefusal(appealIn('submitted', { needsReview: true }), secretary, now)).toBeNull()
})

test('only the owner shares a case, and only one that lies in a house', () => {
  expect(sharingRefusal(appealIn('submitted', owned))).toBeNull()
  expect(sharingRefusal(appealIn('submitted', { ...owned, unitIds: unitIds.slice(0, 4) }))).toBe(
    'appeal.not_in_a_building',
  )
  expect(sharingRefusal(appealIn('submitted', { relation: 'agent' }))).toBe('appeal.not_owner')
})

test('whatever moves follow each other, an ended case is never left, and an open one always goes on', () => {
  const names = Object.keys(appealMoves) as MoveName[]
  const moveOf = (name: MoveName): Move => appealMoves[name]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 40 }), (taken) => {
      let state: AppealState = 'submitted'
      for (const name of taken) {
        if (!moveOf(name).from.includes(state)) continue
        expect(isOpen(state)).toBe(true)
        state = stateAfter(name, state)
      }
    }),
  )
  for (const state of AppealState.options.filter(isOpen)) {
    const onward = names.filter(
      (name) => moveOf(name).from.includes(state) && stateAfter(name, state) !== state,
    )
    expect([state, onward.length > 0]).toEqual([state, true])
  }
})
