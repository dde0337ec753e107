import { refusedInRegistration, registerInput } from '../../../client/src/features/members/claim'
import { confirmByText } from '../../../client/src/features/members/confirm-by'
import { endOfTerm } from '../../../client/src/features/members/role-terms'
import { roomAsOnTheDoor } from '../../../client/src/ui/field/as-written'
import { pathText, pathTowards, stepsOf } from '../../../client/src/ui/units/unit-path'
import { buildingThree, entranceTwo, happy } from './people'

const whole = { units: [happy, buildingThree, entranceTwo], room: '501', name: '周晓梅', phone: null }

test.each([
  ['501室', '501'],
  [' ２－３０１ ', '2-301'],
  ['1203a', '1203A'],
  ['七楼', '七楼'],
])('the room number “%s” is sent as %s', (written, sent) => {
  expect(roomAsOnTheDoor(written)).toBe(sent)
})

test.each([
  ['nothing', null, null],
  ['an empty field', ' ', null],
  ['a grouped number', '138 0000-0001', '13800000001'],
])('a phone number left as %s is sent as digits or not at all', (_, phone, sent) => {
  expect(registerInput({ ...whole, phone }, 'r').phone).toBe(sent)
})

test.each([
  ['everything there', whole, {}],
  ['no entrance', { ...whole, units: [happy, buildingThree] }, { 'home.entranceId': 'core.required' }],
  ['no room, and so no name asked for', { ...whole, room: '', name: '' }, { 'home.room': 'core.required' }],
  ['a room that is no number', { ...whole, room: '七楼' }, { 'home.room': 'members.bad_room' }],
  ['no name', { ...whole, name: ' ' }, { name: 'core.required' }],
  ['half a name', { ...whole, name: '周' }, { name: 'core.too_short' }],
  ['half a phone number', { ...whole, phone: '1380' }, { phone: 'core.bad_phone' }],
])('a registration with %s is refused just there', (_, draft, refused) => {
  expect(refusedInRegistration(draft)).toEqual(refused)
})

test.each([
  ['a midnight', '2026-11-25T00:00:00+08:00', '11月24日 周二'],
  ['an hour of a day', '2026-11-25T10:30:00+08:00', '11月25日 周三 10:30'],
])('a deadline at %s is named after the last day there is', (_, due, words) => {
  expect(confirmByText(Date.parse(due), Date.parse('2026-11-22T10:00:00+08:00'))).toBe(words)
})

test.each([
  ['open', '2026-11-22T10:00:00+08:00', null],
  ['one', '2026-11-22T23:59:00+08:00', '2027-11-22T00:00:00+08:00'],
  ['five', '2028-02-29T10:00:00+08:00', '2033-02-28T00:00:00+08:00'],
] as const)('a term of “%s” from %s ends on the same day of the year', (term, from, end) => {
  expect(endOfTerm(term, Date.parse(from))).toBe(end && Date.parse(end))
})

test('a unit is chosen from the community down, one step at a time', () => {
  expect(stepsOf([], 'entrance').map(({ level }) => level)).toEqual(['community'])
  expect(stepsOf([happy], 'entrance').map(({ level }) => level)).toEqual(['community', 'building'])
  expect(stepsOf([happy], 'grid').map(({ level }) => level)).toEqual(['community', 'grid'])
  expect(stepsOf(whole.units, 'entrance')).toHaveLength(3)
})

test('another level keeps what lies on its way', () => {
  expect(pathText(pathTowards(whole.units, 'building'))).toBe('幸福里社区 3号楼')
  expect(pathText(pathTowards(whole.units, 'grid'))).toBe('幸福里社区')
  expect(pathTowards(whole.units, 'subdistrict')).toEqual([])
})
