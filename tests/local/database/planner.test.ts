import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionSchema } from '../../../cloudfunctions/schema'
import { databaseServer, type DatabaseServer } from './database-server'

const MANY = 3000
const UNITS = ['north', 'south', 'east']

const cases: CollectionSchema = {
  indexes: [
    {
      name: 'due',
      keys: [
        ['unitIds', 1],
        ['state', 1],
        ['dueAt', 1],
      ],
      serves: 'test',
    },
    {
      name: 'newest',
      keys: [
        ['community', 1],
        ['createdAt', -1],
        ['_id', -1],
      ],
      serves: 'test',
    },
    {
      name: 'mixed',
      keys: [
        ['level', 1],
        ['score', -1],
      ],
      serves: 'test',
    },
    { name: 'live', keys: [['live.from', 1]], serves: 'test' },
    { name: 'ticket', keys: [['ticket', 1]], unique: true, serves: 'test' },
  ],
}

let server: DatabaseServer
const collection = () => server.sdk.collection('cases')

beforeAll(async () => {
  server = await databaseServer({ cases, owners: { indexes: [] } })
  await server.database.importDocuments(
    'cases',
    Array.from({ length: MANY }, (_, n) => ({
      _id: `c${String(n).padStart(5, '0')}`,
      ticket: n,
      unitIds: [UNITS[n % 3], `grid${n % 30}`, 'district'],
      state: n % 2 ? 'open' : 'closed',
      dueAt: new Date((n * 7919) % 100_003),
      community: `k${n % 10}`,
      createdAt: Math.floor(n / 40),
      level: n % 50,
      score: (n * 31) % 997,
      live: [
        { from: n, to: n + 2 },
        { from: n + 100_000, to: n + 100_002 },
      ],
    })),
  )
  await server.database.importDocuments('owners', [
    { _id: 'o1', community: 'k1' },
    { _id: 'o2', community: 'k2' },
  ])
})

afterAll(() => server.stop())

type Get = (
  cases: ReturnType<typeof collection>,
  command: DatabaseServer['sdk']['command'],
) => {
  get(): Promise<{ data: Record<string, unknown>[] }>
}

test.each<[string, string, Get]>([
  ['one by id', '_id_', (all) => all.doc('c00042')],
  ['one by a unique field', 'ticket', (all) => all.where({ ticket: 77 })],
  [
    'equality on an array and a scalar, a range, a sort and a limit',
    'due',
    (all, _) =>
      all
        .where({ unitIds: 'grid3', state: 'open', dueAt: _.gt(new Date(5000)) })
        .orderBy('dueAt', 'asc')
        .limit(20),
  ],
  [
    'the same in the other direction',
    'due',
    (all) => all.where({ unitIds: 'district', state: 'open' }).orderBy('dueAt', 'desc').limit(20),
  ],
  [
    'several values, each in order',
    'due',
    (all, _) =>
      all
        .where({ unitIds: _.in(['north', 'grid5']), state: _.in(['open', 'closed']) })
        .orderBy('dueAt', 'asc')
        .limit(20),
  ],
  [
    'the next page after a cursor with a tie-breaker',
    'newest',
    (all, _) =>
      all
        .where(
          _.and([
            { community: 'k4' },
            _.or([{ createdAt: _.lt(60) }, { createdAt: 60, _id: _.lt('c02420') }]),
          ]),
        )
        .orderBy('createdAt', 'desc')
        .orderBy('_id', 'desc')
        .limit(20),
  ],
  [
    'fields in mixed directions',
    'mixed',
    (all, _) =>
      all
        .where({ level: _.gte(48) })
        .orderBy('level', 'asc')
        .orderBy('score', 'desc')
        .limit(30),
  ],
  [
    'mixed directions, all turned round',
    'mixed',
    (all) => all.where({}).orderBy('level', 'desc').orderBy('score', 'asc').limit(30),
  ],
  ['a range of ids', '_id_', (all, _) => all.where({ _id: _.gte('c02990') }).orderBy('_id', 'desc')],
  [
    'an element from a bound on',
    'live',
    (all, _) => all.where({ live: _.elemMatch({ from: _.gte(102_990), to: _.gt(0) }) }),
  ],
])('%s: as many documents are examined as returned', async (_name, index, ask) => {
  const { data } = await ask(collection(), server.sdk.command).get()
  const usage = server.lastUsage()
  expect(data.length).toBeGreaterThan(0)
  expect(usage).toMatchObject({ calls: 1, returned: data.length, index })
  expect(usage.examined).toBeLessThanOrEqual(data.length + 4)
})

test('an index answers what reading everything answers, in the same order', async () => {
  const _ = server.sdk.command
  const filters = [
    { unitIds: 'grid3', state: 'open', dueAt: _.gt(new Date(5000)) },
    { unitIds: _.in(['north', 'grid5']), state: _.neq('closed') },
    { unitIds: _.all(['north', 'grid6']), dueAt: _.lte(new Date(90_000)) },
    { community: _.in(['k1', 'k2']), createdAt: _.gt(3).and(_.lt(20)) },
    { level: _.gt(40), score: _.lt(500) },
    { 'live.from': _.gt(200).and(_.lt(220)) },
  ]
  for (const filter of filters) {
    const indexed = await collection()
      .where(filter)
      .orderBy('dueAt', 'desc')
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    // An expression that is always true keeps the planner from narrowing anything.
    const scanned = await collection()
      .where(_.or([filter, _.expr(false)]))
      .orderBy('dueAt', 'desc')
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    expect(server.lastUsage().index).toBeNull()
    expect(indexed.data).toEqual(scanned.data)
    expect(indexed.data.length).toBeGreaterThan(0)
  }
})

test('every page after the first continues where the one before ended', async () => {
  const _ = server.sdk.command
  const seen: string[] = []
  let after: { createdAt: number; _id: string } | undefined
  for (;;) {
    const older =
      after &&
      _.or([{ createdAt: _.lt(after.createdAt) }, { createdAt: after.createdAt, _id: _.lt(after._id) }])
    const filter = older ? _.and([{ community: 'k7' }, older]) : { community: 'k7' }
    const page = await collection()
      .where(filter)
      .orderBy('createdAt', 'desc')
      .orderBy('_id', 'desc')
      .limit(37)
      .get()
    if (page.data.length === 0) break
    expect(server.lastUsage().examined).toBeLessThanOrEqual(page.data.length + 2)
    seen.push(...page.data.map(({ _id }: { _id: string }) => _id))
    after = page.data.at(-1) as typeof after
  }
  expect(seen).toHaveLength(MANY / 10)
  expect(seen).toEqual([...seen].sort().reverse())
})

test('a query that no index serves reads everything and says so', async () => {
  await collection().where({ nothing: 1 }).get()
  expect(server.lastUsage()).toEqual({ calls: 1, examined: MANY, returned: 0, index: null })
})

test('two bounds on an array may be met by two elements', async () => {
  const _ = server.sdk.command
  const { data } = await collection()
    .where({ 'live.from': _.gt(100_000).and(_.lt(3)) })
    .get()
  expect(data.map(({ ticket }: { ticket: number }) => ticket)).toEqual([1, 2])
})

test('an update through an index examines only what it changes', async () => {
  const _ = server.sdk.command
  await collection()
    .where({ unitIds: 'grid7', state: 'open', dueAt: _.lt(new Date(50_000)) })
    .update({ seen: true })
  const usage = server.lastUsage()
  expect(usage.index).toBe('due')
  expect(usage.examined).toBe(usage.returned)
})

test('aggregation starts from an index and joins through one', async () => {
  const $ = server.sdk.command.aggregate
  const grouped = await collection()
    .aggregate()
    .match({ unitIds: 'grid3', state: 'open' })
    .sort({ dueAt: -1 })
    .limit(10)
    .group({ _id: '$community', count: $.sum(1) })
    .end()
  expect((grouped.data as { count: number }[]).reduce((sum, { count }) => sum + count, 0)).toBe(10)
  expect(server.lastUsage()).toMatchObject({ index: 'due', examined: 10 })

  await server.sdk
    .collection('owners')
    .aggregate()
    .lookup({
      from: 'cases',
      let: { key: '$community' },
      pipeline: $.pipeline()
        .match(server.sdk.command.expr($.eq(['$community', '$$key'])))
        .limit(3)
        .done(),
      as: 'cases',
    })
    .end()
  expect(server.lastUsage().examined).toBeLessThanOrEqual(2 + 2 * (MANY / 10))
})

test('the schema is what exists: a new index is filled, a dropped one is gone', async () => {
  const first = await databaseServer({ cases: { indexes: [] } })
  await first.database.importDocuments('cases', [
    { _id: 'a', n: 2 },
    { _id: 'b', n: 1 },
  ])
  await first.stop('keep')
  const byNumber = { name: 'n', keys: [['n', 1]] as const, serves: 'test' }
  const second = await databaseServer({ cases: { indexes: [byNumber] } }, first.folder)
  const { data } = await second.sdk.collection('cases').where({}).orderBy('n', 'asc').get()
  expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['b', 'a'])
  expect(second.lastUsage().index).toBe('n')
  await second.stop()
})

test('twenty-one indexes, or two arrays in one index, are refused', async () => {
  const twentyOne = Array.from({ length: 20 }, (_, n) => ({
    name: `i${n}`,
    keys: [[`f${n}`, 1]] as const,
    serves: 'test',
  }))
  const folder = mkdtempSync(join(tmpdir(), 'database-'))
  await expect(databaseServer({ cases: { indexes: twentyOne } }, folder)).rejects.toThrow(
    'more than 20 indexes',
  )
  rmSync(folder, { recursive: true })

  const pair = {
    name: 'pair',
    keys: [
      ['a', 1],
      ['b', 1],
    ] as const,
    serves: 'test',
  }
  const other = await databaseServer({ pairs: { indexes: [pair] } })
  await expect(other.sdk.collection('pairs').add({ a: [1], b: [2] })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
  await other.stop()
})
