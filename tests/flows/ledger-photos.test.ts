import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { getPublicAppeal, publishAppeal, refusePublication } from '../../shared/direct-line/public-contracts'
import { reviewAppeal } from '../../shared/direct-line/staff-contracts'
import { brokenLift } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { publishing } from '../support/published'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = (id: string) => ({ id, requestId: randomUUID() })

/** WeChat answers when it has looked at the photo. */
async function untilChecked(owner: Person, id: string): Promise<void> {
  const checkOf = async () => (await owner.call(getAppeal, { id })).photos[0]?.check
  for (let tries = 0; tries < 100 && (await checkOf()) !== 'passed'; tries++) await pause(50)
  expect(await checkOf()).toBe('passed')
}

/** A photo that a worker cut comes into the ledger by the timer's next run after WeChat has looked at it. */
async function untilShown(reader: Person, id: string, count: number): Promise<void> {
  const shown = async () => {
    await town.settle()
    return (await reader.call(getPublicAppeal, { id })).photos.length
  }
  for (let tries = 0; tries < 100 && (await shown()) < count; tries++) await pause(50)
  expect(await shown()).toBe(count)
}

test('the ledger shows copies that say nothing of who took them, and they go when it is taken off', async () => {
  const [owner, secretary] = await Promise.all([town.resident(), town.secretary()])
  const photo = await owner.photo()
  const { id } = await owner.call(submitAppeal, { ...brokenLift(), photos: [photo] })
  await expect(secretary.call(publishAppeal, publishing(id, { photos: [photo] }))).toBeRefused(
    'appeal.publication_photo',
  )
  await town.settle()
  await untilChecked(owner, id)
  const cut = await secretary.photo()
  await secretary.call(publishAppeal, publishing(id, { photos: [photo, cut] }))
  await town.settle()
  await untilShown(owner, id, 2)
  const { photos } = await (await town.resident()).call(getPublicAppeal, { id })
  expect(photos).toHaveLength(2)
  for (const shown of photos) {
    expect(shown.id).not.toContain(owner.id)
    expect(shown.id).not.toContain(secretary.id)
    expect((await fetch(shown.url!)).ok).toBe(true)
  }
  await secretary.call(refusePublication, { ...request(id), because: '先撤下' })
  await town.settle()
  expect((await fetch(photos[0]!.url!)).ok).toBe(false)
})

test('a photo that a worker cut is checked like any other before neighbours see it', async () => {
  const [owner, secretary] = await Promise.all([town.resident(), town.secretary()])
  const { id } = await owner.call(submitAppeal, brokenLift())
  const cut = await secretary.photo()
  await town.cloud.faults({ riskyMedia: [cut.slice(-40)] })
  await secretary.call(publishAppeal, publishing(id, { photos: [cut] }))
  const photosFor = async (reader: Person) => (await reader.call(getPublicAppeal, { id })).photos
  await town.settle()
  expect(await photosFor(owner)).toEqual([])
  const seen = () => secretary.call(getAppeal, { id })
  for (let tries = 0; tries < 100 && !(await seen()).needsReview; tries++) await pause(50)
  expect((await seen()).cutPhotos).toEqual([{ id: cut, check: 'risky', url: expect.any(String) }])
  expect((await owner.call(getAppeal, { id })).cutPhotos).toEqual([])
  await expect(secretary.call(publishAppeal, publishing(id, { photos: [cut] }))).toBeRefused(
    'appeal.publication_photo',
  )
  await secretary.call(reviewAppeal, { ...request(id), verdict: 'passed' })
  await town.settle()
  expect(await photosFor(owner)).toHaveLength(1)
  await town.cloud.faults()
  // Approved again with its answer, by somebody else: nobody has to cut it once more.
  const colleague = await town.holder('communityWorker', 'happy')
  await colleague.call(publishAppeal, publishing(id, { title: '电梯停运', photos: [cut] }))
  await town.settle()
  expect(await photosFor(owner)).toHaveLength(1)
})

test('somebody else’s photo is not published', async () => {
  const [owner, secretary, other] = await Promise.all([town.resident(), town.secretary(), town.resident()])
  const { id } = await owner.call(submitAppeal, brokenLift())
  const foreign = await other.photo()
  await expect(secretary.call(publishAppeal, publishing(id, { photos: [foreign] }))).toBeRefused(
    'appeal.photo_not_yours',
  )
})
