import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer

beforeAll(async () => {
  const byUnit = { name: 'unit', keys: [['unit', 1]] as const, serves: 'test' }
  server = await databaseServer({ cases: { indexes: [byUnit] }, units: { indexes: [] } })
  await server.sdk.collection('cases').add([
    { _id: '1', unit: 'u1', state: 'open', stars: 3, tags: ['lamp', 'water'], title: '楼道灯坏了' },
    { _id: '2', unit: 'u1', state: 'closed', stars: 5, tags: ['lamp'], title: '漏水😀了' },
    { _id: '3', unit: 'u2', state: 'open', stars: 4, tags: [], title: 'noise' },
  ] as never)
  const { Point } = server.sdk.Geo
  await server.sdk.collection('units').add([
    { _id: 'u1', name: '一号楼', at: new Point(113.306789, 23.1564721) },
    { _id: 'u2', name: '二号楼', at: new Point(113.30593, 23.1361155) },
  ] as never)
})

afterAll(() => server.stop())

const cases = () => server.sdk.collection('cases').aggregate()
const units = () => server.sdk.collection('units').aggregate()

test('documents are grouped, counted and averaged', async () => {
  const $ = server.sdk.command.aggregate
  const { data } = await cases()
    .group({ _id: '$unit', count: $.sum(1), stars: $.avg('$stars') })
    .sort({ _id: 1 })
    .end()
  expect(data).toEqual([
    { _id: 'u1', count: 2, stars: 4 },
    { _id: 'u2', count: 1, stars: 4 },
  ])
})

test('documents without the field are grouped under null', async () => {
  const $ = server.sdk.command.aggregate
  const { data } = await cases()
    .group({ _id: '$missing', count: $.sum(1) })
    .end()
  expect(data).toEqual([{ _id: null, count: 3 }])
})

test('arrays are unwound and counted by value', async () => {
  const { data } = await cases().unwind('$tags').sortByCount('$tags').end()
  expect(data).toEqual([
    { _id: 'lamp', count: 2 },
    { _id: 'water', count: 1 },
  ])
})

test('a lookup joins by field, through the index of the other collection', async () => {
  const { data } = await units()
    .lookup({ from: 'cases', localField: '_id', foreignField: 'unit', as: 'cases' })
    .end()
  const joined = data as { cases: { _id: string }[] }[]
  expect(joined.map((unit) => unit.cases.map(({ _id }) => _id))).toEqual([['1', '2'], ['3']])
  expect(server.lastUsage()).toMatchObject({ index: 'unit', examined: 5 })
})

test('a lookup joins by pipeline with variables', async () => {
  const { command } = server.sdk
  const $ = command.aggregate
  const { data } = await units()
    .lookup({
      from: 'cases',
      let: { unit: '$_id', least: 4 },
      pipeline: $.pipeline()
        .match(command.expr($.and([$.eq(['$unit', '$$unit']), $.gte(['$stars', '$$least'])])))
        .project({ stars: 1 })
        .done(),
      as: 'good',
    })
    .end()
  expect((data as { good: unknown }[]).map(({ good }) => good)).toEqual([
    [{ _id: '2', stars: 5 }],
    [{ _id: '3', stars: 4 }],
  ])
  expect(server.lastUsage()).toMatchObject({ index: 'unit', examined: 5 })
})

test('geoNear orders by metres and tells them, as production computes them', async () => {
  const { data } = await units()
    .geoNear({
      distanceField: 'metres',
      spherical: true,
      near: new server.sdk.Geo.Point(113.3089506, 23.0968251),
      query: { name: /楼/ },
      includeLocs: 'found',
    })
    .end()
  const near = data as { _id: string; metres: number; found: object }[]
  expect(near.map(({ _id }) => _id)).toEqual(['u2', 'u1'])
  expect(near[1]).toMatchObject({ metres: 6643.521654040738, found: { type: 'Point' } })
})

test('texts are cut by bytes and searched by characters', async () => {
  const $ = server.sdk.command.aggregate
  const { data } = await cases()
    .match({ _id: '2' })
    .project({
      _id: 0,
      cut: $.substrBytes(['$title', 0, 6]),
      at: $.indexOfCP(['$title', '了']),
      bytes: $.indexOfBytes(['$title', '了']),
    })
    .end()
  expect(data).toEqual([{ cut: '漏水', at: 3, bytes: expect.any(Number) as number }])
})

test('a cut of -1 bytes takes the rest', async () => {
  const $ = server.sdk.command.aggregate
  const { data } = await cases()
    .match({ _id: '3' })
    .project({ _id: 0, old: $.substr(['$title', 2, -1]), bytes: $.substrBytes(['$title', 2, -1]) })
    .end()
  expect(data).toEqual([{ old: 'ise', bytes: 'ise' }])
})

test.each([
  ['2019-01-05T12:00:00Z', 0],
  ['2019-01-06T12:00:00Z', 1],
  ['2019-05-14T12:00:00Z', 19],
  ['2023-01-01T12:00:00Z', 1],
])('%s lies in week %i, counted from the first Sunday', async (date, week) => {
  const $ = server.sdk.command.aggregate
  const { data } = await cases()
    .limit(1)
    .project({ _id: 0, week: $.week($.dateFromString({ dateString: date })) })
    .end()
  expect(data).toEqual([{ week }])
})

test('a cut through a character is refused', async () => {
  const $ = server.sdk.command.aggregate
  await expect(
    cases()
      .project({ cut: $.substrBytes(['$title', 0, 4]) })
      .match({ _id: '1' })
      .end(),
  ).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
})

test('sample, skip, limit, count, buckets and a new root do what they say', async () => {
  const $ = server.sdk.command.aggregate
  expect((await cases().sample({ size: 2 }).end()).data).toHaveLength(2)
  expect((await cases().skip(1).limit(1).project({ _id: 1 }).end()).data).toEqual([{ _id: '2' }])
  expect((await cases().match({ state: 'open' }).count('n').end()).data).toEqual([{ n: 2 }])
  const buckets = await cases()
    .bucket({ groupBy: '$stars', boundaries: [0, 4, 6], output: { n: $.sum(1) } })
    .end()
  expect(buckets.data).toEqual([
    { _id: 0, n: 1 },
    { _id: 4, n: 2 },
  ])
  expect(
    (
      await units()
        .limit(1)
        .replaceRoot({ newRoot: { name: '$name' } })
        .end()
    ).data,
  ).toEqual([{ name: '一号楼' }])
})

test('an unknown stage is refused', async () => {
  const reply = await server.database.handle('database.aggregateDocuments', {
    collectionName: 'cases',
    stages: [{ stageKey: '$everything', stageValue: '{}' }],
  })
  expect(reply.code).toBe('DATABASE_REQUEST_FAILED')
})

test('one’s own entries of an array leave the database, with the places of all', async () => {
  const $ = server.sdk.command.aggregate
  await server.sdk.collection('cases').add({
    _id: 'day',
    unit: 'u9',
    tickets: [
      { id: 't1', holder: 'a' },
      { id: 't2', holder: 'b' },
      { id: 't3', holder: 'a' },
    ],
  })
  const own = $.filter({ input: '$tickets', as: 'entry', cond: $.eq(['$$entry.holder', 'b']) })
  const { data } = await cases()
    .match({ 'tickets.holder': 'b' })
    .project({ tickets: own, places: '$tickets.id' })
    .end()
  expect(data).toEqual([{ _id: 'day', tickets: [{ id: 't2', holder: 'b' }], places: ['t1', 't2', 't3'] }])
})
