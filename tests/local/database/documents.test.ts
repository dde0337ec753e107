import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer
const cases = () => server.sdk.collection('cases')

beforeAll(async () => {
  server = await databaseServer({
    cases: { indexes: [{ name: 'ticket', keys: [['ticket', 1]], unique: true, serves: 'test' }] },
    seats: { indexes: [] },
  })
})

afterAll(() => server.stop())

beforeEach(() => cases().where({}).remove())

test('a document that was added is read back as it was', async () => {
  const written = {
    title: '水管漏水',
    level: 1.5,
    at: new Date(5),
    none: null,
    tags: ['a', ['b']],
    deep: { x: { y: true } },
    'dotted.name': 1,
  }
  const { id } = await cases().add(written)
  expect((await cases().doc(id!).get()).data).toEqual([{ _id: id, ...written }])
})

test('an undefined field is not stored and null is', async () => {
  const { id } = await cases().add({ a: undefined, b: null })
  expect((await cases().doc(id!).get()).data).toEqual([{ _id: id, b: null }])
})

test('several documents are added at once, or none of them', async () => {
  const { ids } = (await cases().add([{ ticket: 'a' }, { ticket: 'b' }])) as unknown as { ids: string[] }
  expect(ids).toHaveLength(2)
  await expect(cases().add([{ ticket: 'c' }, { ticket: 'c' }])).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  expect((await cases().count()).total).toBe(2)
})

test('a missing document is an empty list', async () => {
  expect((await cases().doc('nobody').get()).data).toEqual([])
  expect(await cases().doc('nobody').update({ a: 1 })).toMatchObject({ updated: 0 })
  expect(await cases().doc('nobody').remove()).toMatchObject({ deleted: 0 })
})

test('set creates a document and replaces it whole', async () => {
  expect(await cases().doc('one').set({ a: 1, b: 2 })).toMatchObject({ updated: 0, upsertedId: 'one' })
  expect(await cases().doc('one').set({ a: 3 })).toMatchObject({ updated: 1 })
  expect((await cases().doc('one').get()).data).toEqual([{ _id: 'one', a: 3 }])
})

test('a number is a document id of its own', async () => {
  await cases().add([
    { _id: 7, ticket: 'number' },
    { _id: '7', ticket: 'text' },
  ] as never)
  expect((await cases().doc(7).get()).data).toEqual([{ _id: 7, ticket: 'number' }])
})

test('an ObjectId is read back as its text, and found by it', async () => {
  const id = '0123456789abcdef01234567'
  const objectId = (server.sdk as unknown as { ObjectId(of: { id: string }): object }).ObjectId({ id })
  expect(await cases().add({ _id: objectId })).toMatchObject({ id })
  expect((await cases().where({ _id: objectId }).get()).data).toEqual([{ _id: id }])
  expect((await cases().doc(id).get()).data).toEqual([{ _id: id }])
})

test('documents come in the order they were added, rewritten ones in their old place', async () => {
  for (const n of [3, 1, 2]) await cases().add({ _id: `c${n}`, ticket: `${n}` })
  await cases().doc('c3').set({ ticket: '3', again: true })
  expect((await cases().get()).data.map(({ _id }: { _id: string }) => _id)).toEqual(['c3', 'c1', 'c2'])
})

test('a second document under the same id is refused as a duplicate', async () => {
  await cases().add({ _id: 'x', ticket: '1' })
  const again = cases().add({ _id: 'x', ticket: '2' })
  await expect(again).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining('E11000') as string,
  })
})

test('a unique index holds one document without the field', async () => {
  await cases().add({ a: 1 })
  await expect(cases().add({ a: 2 })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  await expect(cases().add({ ticket: null })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
})

test('an update that would break a unique index changes nothing', async () => {
  await cases().add([
    { _id: 'a', ticket: 'a' },
    { _id: 'b', ticket: 'b' },
  ] as never)
  await expect(cases().where({}).update({ ticket: 'same' })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  expect((await cases().get()).data).toEqual([
    { _id: 'a', ticket: 'a' },
    { _id: 'b', ticket: 'b' },
  ])
})

test('a removed value is free again in a unique index', async () => {
  await cases().doc('a').set({ ticket: 'a' })
  await cases().doc('a').remove()
  await expect(cases().add({ _id: 'b', ticket: 'a' })).resolves.toMatchObject({ id: 'b' })
})

test('a collection must be created before it is used', async () => {
  await expect(server.sdk.collection('unknown').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
  await expect(server.sdk.collection('unknown').add({})).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
  await server.sdk.createCollection('madeByHand')
  await server.sdk.createCollection('madeByHand')
  expect((await server.sdk.collection('madeByHand').get()).data).toEqual([])
})

test('a hundred documents come when no limit is given, and never more than a thousand', async () => {
  await server.database.importDocuments(
    'seats',
    Array.from({ length: 1100 }, (_, n) => ({ _id: `s${n}`, n })),
  )
  expect((await server.sdk.collection('seats').get()).data).toHaveLength(100)
  expect((await server.sdk.collection('seats').limit(5000).get()).data).toHaveLength(1000)
  expect((await server.sdk.collection('seats').skip(1090).get()).data).toHaveLength(10)
})

test.each([
  ['a field named like an operator', { $where: 1 }],
  ['an operator deep inside', { a: [{ $gt: 1 }] }],
  ['an array as id', { _id: ['a'] }],
  ['a document over 16 MB', { text: 'x'.repeat(16 * 1024 ** 2) }],
  ['an indexed field over 1024 bytes', { ticket: '字'.repeat(342) }],
])('%s is refused', async (_name, document) => {
  await expect(cases().add(document)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect((await cases().count()).total).toBe(0)
})

test('an unknown operator in a filter is refused', async () => {
  const asked = server.database.handle('database.getDocument', {
    collectionName: 'cases',
    query: JSON.stringify({ a: { $almost: 1 } }),
  })
  expect(await asked).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})

test('a field named __proto__ stays a field', async () => {
  const reply = await server.database.handle('database.insertDocument', {
    collectionName: 'cases',
    data: ['{"_id":"p","__proto__":{"isAdmin":true}}'],
  })
  expect(reply.code).toBeUndefined()
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})
