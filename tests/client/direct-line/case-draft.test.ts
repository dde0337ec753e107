import {
  appealDraftOf,
  draftProblems,
  emptyCase,
  homesOf,
  placeChoiceOf,
  POINT_ON_MAP,
  TYPED_PLACE,
} from '@/features/direct-line/pages/file-case/case-draft'
import { home, resident } from './cases'

const words = { ...emptyCase, text: '3号楼电梯停了' }
const second = { ...home, householdId: 'second', label: '槐荫社区' }

test('words alone make a case: a request, of the guessed category, at the current home, not public', () => {
  expect(appealDraftOf(words, [home])).toEqual({
    kind: 'request',
    categoryId: 'lift',
    text: '3号楼电梯停了',
    photos: [],
    place: { kind: 'home', householdId: home.householdId },
    phone: null,
    mayBePublic: false,
  })
})

test('a category that somebody chose isn’t guessed again', () => {
  expect(appealDraftOf({ ...words, categoryId: 'property' }, [home]).categoryId).toBe('property')
})

test('the current home is offered first, and a declined one isn’t', () => {
  const declined = { ...home, householdId: 'declined', state: 'declined' as const }
  const homes = homesOf({ homes: [declined, second, home], currentHouseholdId: home.householdId })
  expect(homes.map(({ householdId }) => householdId)).toEqual([home.householdId, 'second'])
})

test('a home that was left since the draft was begun gives way to the current one', () => {
  expect(placeChoiceOf({ place: 'second' }, [home, second])).toBe('second')
  expect(placeChoiceOf({ place: 'second' }, [home])).toBe(home.householdId)
})

test('a point on the map is sent with its name; chosen without one, the words count', () => {
  const point = { kind: 'point' as const, latitude: 39.9, longitude: 116.4, label: '东门' }
  expect(appealDraftOf({ ...words, place: POINT_ON_MAP, point }, [home]).place).toEqual(point)
  expect(appealDraftOf({ ...words, place: TYPED_PLACE, typedPlace: '东门' }, [home]).place).toEqual({
    kind: 'typed',
    label: '东门',
  })
})

test('a phone number is only sent by somebody who wants to be called', () => {
  const typed = { ...words, phone: '13812345678' }
  expect(appealDraftOf(typed, [home]).phone).toBeNull()
  expect(appealDraftOf({ ...typed, wantsCall: true }, [home]).phone).toBe('13812345678')
})

test.each([
  ['too few words', { text: '灯坏' }, { text: 'appeal.text_too_short' }],
  ['no place', { place: TYPED_PLACE }, { 'place.label': 'core.too_short' }],
  ['half a phone number', { wantsCall: true, phone: '138' }, { phone: 'core.bad_phone' }],
])('%s: the field is named before anything is sent', (_, fields, expected) => {
  expect(draftProblems(appealDraftOf({ ...words, ...fields }, homesOf(resident)))).toEqual(expected)
})

test('a case that can be sent has no problems', () => {
  expect(draftProblems(appealDraftOf(words, [home]))).toBeNull()
})
