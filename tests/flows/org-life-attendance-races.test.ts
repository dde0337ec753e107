import {
  checkInToActivity,
  listAttendance,
  takeInAtDoor,
  tickAttendance,
} from '../../shared/org-life/attendance-contracts'
import { AppError } from '../../shared/errors'
import { listMyPoints } from '../../shared/org-life/record-contracts'
import { MINUTE } from '../../shared/time'
import { storedActivities } from '../support/activities'
import { aboutToBegin, arrive, scanWish, screenOf } from '../support/attended'
import { request } from '../support/centres'
import { community, type Community, type Person } from '../support/community'

jest.setTimeout(240_000)

let town: Community
let secretary: Person
let resident: Person
beforeAll(async () => {
  town = await community()
  ;[secretary, resident] = await Promise.all([town.secretary(), town.resident()])
})
afterAll(() => town.stop())

const settled = async () => {
  for (let run = 0; run < 3; run++) {
    await town.settle()
    await town.cloud.clock.advance(MINUTE + 1)
  }
  await town.settle()
}

/** Whether it was answered, or the platform failed it; a refusal by a rule fails the test. */
async function sentOnce(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    expect(failure.refusal.reason).toBe('core.unavailable')
  }
}

const pointsFor = async (id: string) =>
  (await town.documentsOf('points')).filter(({ sourceId }) => sourceId === id)

test('twelve ways of noting one person at once come to one attendance and one entry in the ledger', async () => {
  const { id } = await aboutToBegin(town, secretary, { coming: [resident] })
  const [shown] = await screenOf(secretary, id)
  const { items } = await secretary.call(listAttendance, { id, show: 'expected', cursor: null })
  const at = await town.cloud.clock.now()
  const scan = () => resident.call(checkInToActivity, scanWish(id, shown!.qrText))
  const tick = () =>
    secretary.call(tickAttendance, {
      id,
      ...request(),
      because: '来晚了',
      isLater: false,
      arrivals: [{ id: items[0]!.id, at }],
    })
  await Promise.all([...Array.from({ length: 6 }, scan), ...Array.from({ length: 6 }, tick)])
  await settled()
  const noted = (await town.documentsOf('activityAttendances')).filter(({ activityId }) => activityId === id)
  expect(noted).toMatchObject([{ state: 'present', turn: 1 }])
  expect(await pointsFor(id)).toMatchObject([{ amount: 20, memberId: resident.id }])
  expect(await resident.call(listMyPoints, { cursor: null })).toMatchObject({ total: 20 })
})

test('ten at the door for three places: three are taken in, whoever of two hosts is faster', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => town.resident('happy.b2')))
  const activity = await aboutToBegin(town, secretary, { changed: { capacity: 3 } })
  const { id } = activity
  for (const person of people) await arrive(person, activity)
  const { items } = await secretary.call(listAttendance, { id, show: 'atDoor', cursor: null })
  const worker = await town.holder('communityWorker', 'happy')
  const take = async (host: Person, rowId: string) => {
    try {
      await host.call(takeInAtDoor, { id, ...request(), who: { by: 'row', rowId }, because: null })
      return 'taken in'
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      return failure.refusal.reason
    }
  }
  await Promise.all(items.flatMap((row) => [take(secretary, row.id), take(worker, row.id)]))
  await settled()
  const noted = (await town.documentsOf('activityAttendances')).filter(({ activityId }) => activityId === id)
  expect(noted.filter(({ state }) => state === 'present')).toHaveLength(3)
  expect(noted.filter(({ state }) => state === 'atDoor')).toHaveLength(7)
  const { seats, signUps } = await storedActivities(town)
  expect(seats.find(({ _id }) => _id === id)).toMatchObject({ left: 0, seated: { length: 3 } })
  expect(signUps.filter((one) => one.activityId === id && one.state === 'confirmed')).toHaveLength(3)
  expect(await pointsFor(id)).toHaveLength(3)
})

test('whichever call fails, before or after it took effect, sending again comes to the same', async () => {
  const kinds = ['fail-before', 'fail-after'] as const
  for (const kind of kinds) {
    for (let skip = 0; skip < 4; skip++) {
      const { id } = await aboutToBegin(town, secretary, { coming: [resident] })
      const [shown] = await screenOf(secretary, id)
      const wish = scanWish(id, shown!.qrText)
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'api' }] })
      await sentOnce(resident.call(checkInToActivity, wish))
      await town.cloud.faults()
      expect(await resident.call(checkInToActivity, wish)).toMatchObject({ state: 'present' })
      await town.cloud.faults({ rules: [{ kind, skip: 3 + skip * 4, count: 1, function: 'jobs' }] })
      await town.settle()
      await town.cloud.faults()
      await settled()
      expect(await pointsFor(id)).toHaveLength(1)
    }
  }
  const { total, items } = await resident.call(listMyPoints, { cursor: null })
  expect(total).toBe(items.reduce((sum, { amount }) => sum + amount, 0))
})
