import { emptyBehalf } from '@/features/direct-line/pages/file-case/behalf-draft'
import {
  appealDraftOf,
  draftProblems,
  emptyCase,
  homesOf,
  knownPlaces,
  placeChoiceOf,
  POINT_ON_MAP,
  THEIR_HOME,
  TYPED_PLACE,
  type CaseDraft,
} from '@/features/direct-line/pages/file-case/case-draft'
import { initialCategories } from '@shared/direct-line/initial-categories'
import { buildingThree, entranceTwo, happy } from '../members/people'
import { home, resident } from './cases'

const words = { ...emptyCase, text: '3号楼电梯停了' }
const second = { ...home, householdId: 'second', label: '槐荫社区' }
const sent = (draft: CaseDraft, homes = [home]) => appealDraftOf(draft, homes, initialCategories)

const forOther: CaseDraft = {
  ...words,
  behalf: {
    ...emptyBehalf,
    relation: 'family',
    name: ' 李桂英 ',
    phone: '138 1234 5678',
    units: [happy, buildingThree, entranceTwo],
    room: '301室',
    consent: 'byPhone',
  },
}

test('words alone make a case: a request, of the suggested category, at the current home, not public', () => {
  expect(sent(words)).toEqual({
    kind: 'request',
    categoryId: 'lift',
    text: '3号楼电梯停了',
    photos: [],
    place: { kind: 'home', householdId: home.householdId },
    phone: null,
    mayBePublic: false,
    concerns: 'nobody',
    behalf: null,
  })
})

test('a category or kind that somebody chose isn’t suggested again', () => {
  expect(sent({ ...words, categoryId: 'property', kind: 'complaint' })).toMatchObject({
    categoryId: 'property',
    kind: 'complaint',
  })
})

test('the current home is offered first, and a declined one isn’t', () => {
  const declined = { ...home, householdId: 'declined', state: 'declined' as const }
  const homes = homesOf({ homes: [declined, second, home], currentHouseholdId: home.householdId })
  expect(homes.map(({ householdId }) => householdId)).toEqual([home.householdId, 'second'])
})

test('a home that was left since the draft was begun gives way to the current one', () => {
  const choice = (homes: (typeof home)[]) => placeChoiceOf({ place: 'second' }, knownPlaces(words, homes))
  expect(choice([home, second])).toBe('second')
  expect(choice([home])).toBe(home.householdId)
})

test('a point on the map is sent with its name; chosen without one, the words count', () => {
  const point = { kind: 'point' as const, latitude: 39.9, longitude: 116.4, label: '东门' }
  expect(sent({ ...words, place: POINT_ON_MAP, point }).place).toEqual(point)
  expect(sent({ ...words, place: TYPED_PLACE, typedPlace: '东门' }).place).toEqual({
    kind: 'typed',
    label: '东门',
  })
})

test('a phone number is only sent by somebody who wants to be called', () => {
  const typed = { ...words, phone: '13812345678' }
  expect(sent(typed).phone).toBeNull()
  expect(sent({ ...typed, wantsCall: true }).phone).toBe('13812345678')
})

test('what concerns somebody in charge is never public, whatever was said before', () => {
  const open = { ...words, mayBePublic: true }
  expect(sent(open).mayBePublic).toBe(true)
  expect(sent({ ...open, concerns: 'community' })).toMatchObject({
    mayBePublic: false,
    concerns: 'community',
  })
})

test('a case for somebody else lies at their home unless another place is said', () => {
  const draft = sent(forOther)
  expect(draft.behalf).toEqual({
    relation: 'family',
    name: '李桂英',
    phone: '13812345678',
    home: { entranceId: 'happy.b3.e2', room: '301' },
    consent: 'byPhone',
  })
  expect(draft.place).toEqual({ kind: 'home', householdId: 'happy.b3.e2.301' })
  expect(knownPlaces(forOther, [home]).map(({ value }) => value)).toEqual([THEIR_HOME])
  expect(draftProblems(draft)).toBeNull()
})

test('a case for somebody else without their consent, name or home says what is missing', () => {
  const problems = draftProblems(sent({ ...words, behalf: emptyBehalf }))
  expect(problems).toMatchObject({
    'behalf.relation': 'core.required',
    'behalf.name': 'core.too_short',
    'behalf.home.entranceId': 'core.required',
    'behalf.consent': 'core.required',
  })
})

test.each([
  ['too few words', { text: '灯坏' }, { text: 'appeal.text_too_short' }],
  ['no place', { place: TYPED_PLACE }, { 'place.label': 'core.too_short' }],
  ['half a phone number', { wantsCall: true, phone: '138' }, { phone: 'core.bad_phone' }],
])('%s: the field is named before anything is sent', (_, fields, expected) => {
  expect(draftProblems(sent({ ...words, ...fields }, homesOf(resident)))).toEqual(expected)
})

test('a case that can be sent has no problems', () => {
  expect(draftProblems(sent(words))).toBeNull()
})
