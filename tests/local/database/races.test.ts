import fc from 'fast-check'
import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer

beforeAll(async () => {
  server = await databaseServer({ roomDays: { indexes: [] }, activities: { indexes: [] } })
})

afterAll(() => server.stop())

interface Claim {
  from: number
  to: number
}

function claim(day: string, { from, to }: Claim) {
  const _ = server.sdk.command
  return server.sdk
    .collection('roomDays')
    .where({ _id: day, live: _.not(_.elemMatch({ from: _.lt(to), to: _.gt(from) })) })
    .update({ live: _.push({ from, to }) })
}

const slot = fc
  .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 10, max: 120 }))
  .map(([from, minutes]) => ({ from, to: from + minutes }))

test('200 racing claims of one day leave no two that overlap, and refuse none that would fit', async () => {
  const seed = 20260302
  const claims = fc.sample(slot, { seed, numRuns: 200 })
  await server.sdk.collection('roomDays').add({ _id: 'day', live: [] })
  const outcomes = await Promise.all(claims.map((wanted) => claim('day', wanted)))
  const { live } = (await server.sdk.collection('roomDays').doc('day').get()).data[0] as { live: Claim[] }
  const sorted = [...live].sort((a, b) => a.from - b.from)
  sorted.slice(1).forEach((next, i) => expect(next.from).toBeGreaterThanOrEqual(sorted[i]!.to))
  expect(outcomes.filter(({ updated }) => updated === 1)).toHaveLength(live.length)
  const fits = claims.filter((wanted) => live.every(({ from, to }) => to <= wanted.from || wanted.to <= from))
  expect(fits).toEqual([])
})

test('200 racing claims of the same hour have one winner', async () => {
  await server.sdk.collection('roomDays').add({ _id: 'hour', live: [] })
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => claim('hour', { from: 600, to: 660 })))
  expect(outcomes.filter(({ updated }) => updated === 1)).toHaveLength(1)
})

test('100 people sign up for 30 places and 30 get one', async () => {
  const _ = server.sdk.command
  const activities = server.sdk.collection('activities')
  await activities.add({ _id: 'tour', left: 30 })
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, () =>
      activities.where({ _id: 'tour', left: _.gt(0) }).update({ left: _.inc(-1) }),
    ),
  )
  expect(outcomes.filter(({ updated }) => updated === 1)).toHaveLength(30)
  expect((await activities.doc('tour').get()).data).toEqual([{ _id: 'tour', left: 0 }])
})

test('50 people add the same id and one succeeds', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_unused, n) => server.sdk.collection('activities').add({ _id: 'same', n })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
