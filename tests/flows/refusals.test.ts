import { randomUUID } from 'node:crypto'
import {
  getAppeal,
  listCategories,
  postMessage,
  rateAppeal,
  submitAppeal,
} from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  closeAppeal,
  listWork,
  resolveAppeal,
  revealPhone,
  startAppeal,
} from '../../shared/direct-line/staff-contracts'
import type { Reason } from '../../shared/errors'
import { brokenLift, darkStairs, fiveStars } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { refusalOf } from '../support/refusals'

let town: Community
let resident: Person
let secretary: Person
beforeAll(async () => {
  town = await community()
  ;[resident, secretary] = await Promise.all([town.resident(), town.secretary()])
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })
const file = async () => (await resident.call(submitAppeal, darkStairs())).id

test('somebody who has not registered is asked to', async () => {
  await expect(town.stranger().call(submitAppeal, darkStairs())).toBeRefused('core.not_registered')
})

test('nobody is let in without an identity from the platform, whatever the input claims', async () => {
  const { reply } = await town.cloud
    .invoke<{ ok: boolean; error: unknown }>('api', {
      name: 'members.me',
      input: { openid: resident.openid },
      userInfo: { openId: resident.openid },
    })
    .catch((failure: unknown) => ({ reply: { ok: false, error: failure } }))
  expect(reply.ok).toBe(false)
})

test('a district starts with subjects for its cases, and may make its own', async () => {
  const { categories } = await resident.call(listCategories, {})
  expect(categories.map((category) => category.name)).toContain('电梯故障')
  const [first] = categories
  const own = [{ ...first!, id: 'own', name: '井盖' }]
  const elsewhere = await community()
  await elsewhere.cloud.import([
    { collection: 'directLineSettings', document: { _id: 'directLine', categories: own } },
  ])
  const neighbour = await elsewhere.resident()
  expect((await neighbour.call(listCategories, {})).categories).toEqual(own)
  await expect(neighbour.call(submitAppeal, brokenLift())).toBeRefused('appeal.unknown_category')
  expect((await neighbour.call(submitAppeal, { ...brokenLift(), categoryId: 'own' })).categoryName).toBe(
    '井盖',
  )
  await elsewhere.stop()
})

test('a newcomer whose home is not confirmed yet can file a case', async () => {
  const newcomer = await town.newcomer()
  const filed = await newcomer.call(submitAppeal, darkStairs())
  expect(filed.state).toBe('submitted')
})

test.each([
  ['a text of two characters', { text: '坏了' }, 'text', 'appeal.text_too_short'],
  ['a text that is too long', { text: '字'.repeat(2001) }, 'text', 'appeal.text_too_long'],
  ['a wrong phone number', { phone: '12345' }, 'phone', 'core.bad_phone'],
  ['a category that does not exist', { categoryId: 'moon' }, 'categoryId', 'appeal.unknown_category'],
  [
    'a home of somebody else',
    { place: { kind: 'home', householdId: 'happy.b2.e1.999' } },
    'place',
    'appeal.place_not_home',
  ],
  ['no kind', { kind: undefined }, 'kind', 'core.required'],
  ['no request id', { requestId: undefined }, 'requestId', 'core.required'],
])('a case with %s names the field, and nothing is written', async (_, change, field, reason) => {
  const before = (await town.documentsOf('appeals')).length
  const input = { ...brokenLift(), ...change } as ReturnType<typeof brokenLift>
  const refusal = await refusalOf(resident.call(submitAppeal, input))
  expect(refusal).toMatchObject({ code: 'INVALID', fields: { [field]: reason } })
  expect((await town.documentsOf('appeals')).length).toBe(before)
})

const neverUploaded = async (): Promise<string> => (await resident.photo()).replace(/[^/]*$/, 'nothing.jpg')

test.each<[string, Reason, () => Promise<string>]>([
  ['somebody else’s photo', 'appeal.photo_not_yours', () => secretary.photo()],
  ['a photo that was never uploaded', 'appeal.photo_missing', neverUploaded],
  [
    'a file that only calls itself a photo',
    'appeal.photo_type',
    () => resident.photo(Buffer.from('<script>')),
  ],
  ['a file of another kind', 'appeal.photo_not_yours', () => Promise.resolve('cloud://elsewhere/secret.txt')],
])('%s is refused by name', async (_, reason, photo) => {
  const refusal = await refusalOf(resident.call(submitAppeal, { ...darkStairs(), photos: [await photo()] }))
  expect(refusal).toMatchObject({ code: 'INVALID', fields: { 'photos.0': reason } })
})

test.each([
  ['a neighbour', () => town.resident('happy.b1')],
  ['the building leader', () => town.leader('happy.b1')],
  ['a secretary of another community', () => town.secretary('locust')],
  ['a branch secretary', () => town.holder('branchSecretary', 'org-happy')],
  ['the liaison of a partner that nobody called', () => town.liaison()],
] as const)('for %s the case is not there', async (_, who) => {
  const id = await file()
  await expect((await who()).call(getAppeal, { id })).toBeRefused('core.not_found')
})

test.each([
  ['accept', acceptAppeal, {}],
  ['start', startAppeal, { note: '' }],
  ['close', closeAppeal, {}],
  ['resolve', resolveAppeal, { answer: '已经换了新的灯泡', outcome: 'fixed', photos: [] }],
] as const)('a resident can’t %s', async (_, contract, more) => {
  const id = await file()
  const input = { id, ...request(), ...more } as never
  await expect(resident.call(contract, input)).toBeRefused('core.role_missing')
})

test('a secretary handles neither an own case nor one of the household', async () => {
  const room = '909'
  const neighbourly = await town.holder('secretary', 'happy', { at: 'happy.b1', room })
  const own = (await neighbourly.call(submitAppeal, darkStairs())).id
  await expect(neighbourly.call(acceptAppeal, { id: own, ...request() })).toBeRefused('appeal.own_case')
  const housemate = await town.resident('happy.b1', { room })
  const theirs = (await housemate.call(submitAppeal, darkStairs())).id
  await expect(neighbourly.call(acceptAppeal, { id: theirs, ...request() })).toBeRefused('core.not_found')
})

test('steps can’t be skipped or repeated', async () => {
  const id = await file()
  const answer = { id, answer: '已经换了新的灯泡', outcome: 'fixed' as const, photos: [] }
  await expect(secretary.call(resolveAppeal, { ...answer, ...request() })).toBeRefused('appeal.wrong_state')
  await secretary.call(acceptAppeal, { id, ...request() })
  await expect(secretary.call(acceptAppeal, { id, ...request() })).toBeRefused('appeal.wrong_state')
  await expect(resident.call(rateAppeal, { id, ...request(), rating: fiveStars })).toBeRefused(
    'appeal.wrong_state',
  )
  await secretary.call(startAppeal, { id, ...request(), note: '' })
  await expect(secretary.call(resolveAppeal, { ...answer, answer: '好', ...request() })).toBeRefused(
    'appeal.answer_too_short',
  )
})

test('a rating of six stars is refused at its part', async () => {
  const id = await file()
  const rating = { ...fiveStars, speed: 6 }
  const refusal = await refusalOf(resident.call(rateAppeal, { id, ...request(), rating }))
  expect(refusal).toMatchObject({ code: 'INVALID', fields: { 'rating.speed': 'core.too_long' } })
})

test('an empty message and a message in somebody else’s case are refused', async () => {
  const id = await file()
  await expect(resident.call(postMessage, { id, ...request(), text: ' ', photos: [] })).toBeRefused(
    'appeal.message_empty',
  )
  const neighbour = await town.resident('happy.b1')
  const message = { id, ...request(), text: '我家也是', photos: [] }
  await expect(neighbour.call(postMessage, message)).toBeRefused('core.not_found')
})

test('a case without a phone number has none to show', async () => {
  const id = await file()
  await expect(secretary.call(revealPhone, { id, ...request() })).toBeRefused('appeal.no_phone')
})

test('a work list is for one’s own unit and those below', async () => {
  const list = (unitId: string) => secretary.call(listWork, { unitId, show: 'owed', cursor: null })
  await expect(list('locust')).toBeRefused('members.outside_scope')
  await expect(list('s1')).toBeRefused('members.outside_scope')
  await expect(list('no-such-unit')).toBeRefused('members.outside_scope')
  expect((await list('happy.g1')).next).toBeNull()
})

test('a forged cursor is refused at its field', async () => {
  const list = secretary.call(listWork, { unitId: 'happy', show: 'owed', cursor: 'x' })
  expect(await refusalOf(list)).toMatchObject({ code: 'INVALID', fields: { cursor: 'core.invalid' } })
})
