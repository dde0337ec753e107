import { randomUUID } from 'node:crypto'
import { getAppeal, postMessage, submitAppeal } from '../../shared/direct-line/contracts'
import {
  listWork,
  resolveAppeal,
  reviewAppeal,
  startAppeal,
  acceptAppeal,
} from '../../shared/direct-line/staff-contracts'
import { HOUR, MINUTE } from '../../shared/time'
import { darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'

let town: Community
let resident: Person
let secretary: Person
beforeAll(async () => {
  town = await community()
  ;[resident, secretary] = await Promise.all([town.resident(), town.secretary()])
})
afterAll(() => town.stop())
afterEach(() => town.cloud.faults())

const request = () => ({ requestId: randomUUID() })
const seenBy = async (person: Person, id: string) => person.call(getAppeal, { id })
const reviewList = async () =>
  (await secretary.call(listWork, { unitId: 'happy', show: 'review', cursor: null })).items.map(
    (card) => card.id,
  )

async function inProgress(): Promise<string> {
  const { id } = await resident.call(submitAppeal, darkStairs())
  await secretary.call(acceptAppeal, { id, ...request() })
  await secretary.call(startAppeal, { id, ...request(), note: '' })
  return id
}

test('with the check down a case is taken all the same, and waits on the review list', async () => {
  await town.cloud.faults({ contentCheck: 'down' })
  const filed = await resident.call(submitAppeal, darkStairs())
  expect(filed).toMatchObject({ state: 'submitted', check: 'review', needsReview: true })
  expect(await reviewList()).toContain(filed.id)
  await town.cloud.faults()
  const reviewed = await secretary.call(reviewAppeal, { id: filed.id, ...request(), verdict: 'passed' })
  expect(reviewed).toMatchObject({ check: 'passed', needsReview: false })
  expect(await reviewList()).not.toContain(filed.id)
  const again = secretary.call(reviewAppeal, { id: filed.id, ...request(), verdict: 'risky' })
  await expect(again).toBeRefused('appeal.nothing_to_review')
})

test('an answer that could not be checked is hidden from the resident until a worker has looked', async () => {
  const id = await inProgress()
  await town.cloud.faults({ contentCheck: 'down' })
  await secretary.call(resolveAppeal, {
    id,
    ...request(),
    answer: '灯泡已换，请查看。',
    outcome: 'fixed',
    photos: [],
  })
  await town.cloud.faults()
  expect((await seenBy(resident, id)).answer?.text).toBe('这段内容正在审核，通过后就能看到。')
  expect((await seenBy(secretary, id)).answer?.text).toBe('灯泡已换，请查看。')
  await secretary.call(reviewAppeal, { id, ...request(), verdict: 'passed' })
  expect((await seenBy(resident, id)).answer?.text).toBe('灯泡已换，请查看。')
})

test('a message that could not be checked is seen by its author and by staff, and is put on the review list', async () => {
  const id = await inProgress()
  await town.cloud.faults({ contentCheck: 'down' })
  await secretary.call(postMessage, { id, ...request(), text: '明天上午来换', photos: [] })
  await town.cloud.faults()
  const textFor = async (person: Person) => (await seenBy(person, id)).messages.map((message) => message.text)
  expect(await textFor(resident)).toEqual(['这段内容正在审核，通过后就能看到。'])
  expect(await textFor(secretary)).toEqual(['明天上午来换'])
  await town.settle()
  expect(await reviewList()).toContain(id)
  await secretary.call(reviewAppeal, { id, ...request(), verdict: 'passed' })
  await town.settle()
  expect(await textFor(resident)).toEqual(['明天上午来换'])
})

async function withPhoto(): Promise<{ id: string; photo: string }> {
  const photo = await resident.photo()
  const { id } = await resident.call(submitAppeal, { ...darkStairs(), photos: [photo] })
  return { id, photo }
}
const photoCheckOf = async (id: string) => (await seenBy(resident, id)).photos[0]?.check

/** The stand-in pushes its answer a moment after it was asked, as the platform does. */
async function eventually(check: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 50 && (await check()) !== expected; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(await check()).toBe(expected)
}

test('a photo passes once WeChat has said so, and a second answer changes nothing', async () => {
  await town.cloud.faults({ mediaCheck: 'twice' })
  const { id } = await withPhoto()
  expect(await photoCheckOf(id)).toBe('pending')
  await town.settle()
  await eventually(() => photoCheckOf(id), 'passed')
})

test('a risky photo goes to the review list', async () => {
  const photo = await resident.photo()
  await town.cloud.faults({ riskyMedia: [photo.slice(-40)] })
  const { id } = await resident.call(submitAppeal, { ...darkStairs(), photos: [photo] })
  await town.settle()
  await eventually(() => photoCheckOf(id), 'risky')
  expect(await reviewList()).toContain(id)
})

test('a photo that WeChat never answers for goes to a worker after an hour', async () => {
  await town.cloud.faults({ mediaCheck: 'never' })
  const { id } = await withPhoto()
  await town.settle()
  await town.cloud.clock.advance(HOUR + MINUTE)
  await town.settle()
  expect(await photoCheckOf(id)).toBe('review')
  expect(await reviewList()).toContain(id)
})

test('a verdict on a case settles the photos of its messages too', async () => {
  const id = await inProgress()
  const photo = await secretary.photo()
  await town.cloud.faults({ riskyMedia: [photo.slice(-40)] })
  await secretary.call(postMessage, { id, ...request(), text: '换好了', photos: [photo] })
  await town.settle()
  const linkFor = async () => (await seenBy(resident, id)).messages[0]?.photos[0]?.url ?? null
  await eventually(async () => (await reviewList()).includes(id), true)
  expect(await linkFor()).toBeNull()
  await secretary.call(reviewAppeal, { id, ...request(), verdict: 'passed' })
  await town.settle()
  expect(await linkFor()).toContain('http')
})

test('a photo that WeChat refuses to check goes to a worker at once', async () => {
  const { id } = await withPhoto()
  await town.cloud.clock.advance(3 * HOUR)
  await town.settle()
  expect((await town.documentsOf('appeals')).find((appeal) => appeal._id === id)).toMatchObject({
    photos: [{ check: 'review' }],
    needsReview: true,
  })
})

test('a message sent again after the case was closed is the one already written', async () => {
  const id = await inProgress()
  const message = { id, ...request(), text: '谢谢', photos: [] }
  await resident.call(postMessage, message)
  await secretary.call(resolveAppeal, {
    id,
    ...request(),
    answer: '灯泡已经换好了',
    outcome: 'fixed',
    photos: [],
  })
  await town.cloud.clock.advance(8 * 24 * HOUR)
  await town.settle()
  expect((await resident.call(postMessage, message)).state).toBe('closed')
  const other = resident.call(postMessage, { ...message, ...request() })
  await expect(other).toBeRefused('appeal.closed_to_messages')
})

test('a forged answer about a photo is nobody’s answer, and clients can’t call the function at all', async () => {
  await town.cloud.faults({ mediaCheck: 'never' })
  const { id } = await withPhoto()
  await town.settle()
  const forged = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: 'guessed-trace-id',
    result: { suggest: 'pass' },
  }
  await expect(town.cloud.invoke('jobs', forged, resident.openid)).rejects.toThrow()
  expect(await photoCheckOf(id)).toBe('pending')
})
