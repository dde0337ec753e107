import type { AppealState } from '../../../shared/direct-line/life-cycle'
import { queuesOf, type QueuedFacts } from '../../../shared/direct-line/queues'

const facts = (part: Partial<QueuedFacts> = {}): QueuedFacts => ({
  unitIds: ['d', 's', 'c', 'g', 'b', 'e'],
  state: 'submitted',
  deskId: 'g',
  handlerId: null,
  isUrgent: false,
  onDutyIds: [],
  reopenings: 0,
  needsReview: false,
  isPublicationOpen: false,
  isSharedWithLeader: false,
  supervisedBy: null,
  whistles: [],
  assists: [],
  ...part,
})

const among = (part: Partial<QueuedFacts>, list: string): string[] =>
  queuesOf(facts(part))
    .filter((queue) => queue.endsWith(`|${list}`))
    .map((queue) => queue.slice(0, -list.length - 1))

test('a case is on the lists of every desk level, and on its own desk’s alone as theirs', () => {
  expect(among({}, 'submitted')).toEqual(['d', 's', 'c', 'g'])
  expect(among({}, 'owed')).toEqual(['d', 's', 'c', 'g'])
  expect(among({ deskId: 'c' }, 'desk')).toEqual(['c'])
})

test('whoever has the night finds an urgent case among their own until somebody has accepted it', () => {
  const onDutyIds = ['m1', 'm2']
  expect(among({ isUrgent: true, onDutyIds }, 'mine')).toEqual(onDutyIds)
  expect(among({ isUrgent: true, onDutyIds }, 'leads')).toEqual([])
  expect(among({ isUrgent: true, onDutyIds, state: 'accepted', handlerId: 'm2' }, 'mine')).toEqual(['m2'])
  expect(among({ onDutyIds }, 'mine')).toEqual([])
})

test('buildings and entrances have no desk: they see what is shared with them', () => {
  expect(queuesOf(facts()).some((queue) => /^[be]\|/.test(queue))).toBe(false)
  expect(among({ isSharedWithLeader: true }, 'shared')).toEqual(['b', 'e'])
})

test('a case kept from a community is on no list of it', () => {
  const queues = queuesOf(facts({ unitIds: ['d', 's'], deskId: 's', needsReview: true }))
  expect(queues.map((queue) => queue.split('|')[0]).filter((id) => id !== 'd' && id !== 's')).toEqual([])
})

test.each<[AppealState, boolean]>([
  ['submitted', true],
  ['accepted', true],
  ['inProgress', true],
  ['waitingForResident', false],
  ['resolved', false],
  ['evaluated', false],
  ['closed', false],
  ['declined', false],
  ['merged', false],
  ['withdrawn', false],
])('in state %s staff owe a step: %s', (state, isOwed) => {
  expect(among({ state }, 'owed').length > 0).toBe(isOwed)
  expect(among({ state, handlerId: 'm' }, 'mine')).toEqual(isOwed ? ['m'] : [])
})

test('who leads a case hands it over until it is closed', () => {
  expect(among({ state: 'resolved', handlerId: 'm' }, 'leads')).toEqual(['m'])
  expect(among({ state: 'closed', handlerId: 'm' }, 'leads')).toEqual([])
})

test('a whistled unit has it until it has answered, an assisting one until the case ends', () => {
  const whistles = [
    { unitId: 'p', answer: null },
    { unitId: 'q', answer: { result: 'done' } },
  ]
  expect(among({ whistles }, 'whistled')).toEqual(['p'])
  expect(among({ whistles, state: 'closed' }, 'whistled')).toEqual([])
  expect(among({ assists: [{ unitId: 'p' }] }, 'assisting')).toEqual(['p'])
})

test('what was reopened twice waits for the subdistrict to close it', () => {
  expect(among({ reopenings: 1, state: 'inProgress' }, 'toClose')).toEqual([])
  expect(among({ reopenings: 2, state: 'evaluated' }, 'toClose')).toEqual(['s'])
  expect(among({ reopenings: 1, state: 'inProgress' }, 'reopened')).toEqual(['d', 's', 'c', 'g'])
})

test('review and publication wait at every desk level, and no queue is named twice', () => {
  expect(among({ needsReview: true }, 'review')).toEqual(['d', 's', 'c', 'g'])
  expect(among({ isPublicationOpen: true }, 'publication')).toEqual(['d', 's', 'c', 'g'])
  const queues = queuesOf(facts({ assists: [{ unitId: 'p' }, { unitId: 'p' }] }))
  expect(new Set(queues).size).toBe(queues.length)
})
