import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer

type Transaction = Awaited<ReturnType<DatabaseServer['sdk']['startTransaction']>>
const accounts = () => server.sdk.collection('accounts')

beforeAll(async () => {
  server = await databaseServer({
    accounts: {
      indexes: [
        { name: 'owner', keys: [['owner', 1]], unique: true, serves: 'test' },
        { name: 'balance', keys: [['balance', 1]], serves: 'test' },
      ],
    },
  })
})

afterAll(() => server.stop())

beforeEach(async () => {
  await accounts().where({}).remove()
  await accounts().add([
    { _id: 'a', owner: 'Ann', balance: 10 },
    { _id: 'b', owner: 'Ben', balance: 20 },
  ] as never)
})

const balanceOf = async (id: string) =>
  (await accounts().doc(id).get()).data[0]?.balance as number | undefined

test('what a transaction writes is seen inside at once and outside after the commit', async () => {
  const transaction = await server.sdk.startTransaction()
  const inside = transaction.collection('accounts')
  await inside.doc('a').update({ balance: server.sdk.command.inc(5) })
  await inside.add({ _id: 'c', owner: 'Cid', balance: 1 })
  await inside.doc('b').remove()
  expect((await inside.doc('a').get()).data).toEqual({ _id: 'a', owner: 'Ann', balance: 15 })
  expect((await inside.doc('b').get()).data).toBeNull()
  expect([await balanceOf('a'), await balanceOf('b'), await balanceOf('c')]).toEqual([10, 20, undefined])
  await transaction.commit()
  expect([await balanceOf('a'), await balanceOf('b'), await balanceOf('c')]).toEqual([15, undefined, 1])
})

test('a query inside a transaction finds what the transaction wrote, in order', async () => {
  const transaction = await server.sdk.startTransaction()
  const inside = transaction.collection('accounts')
  await inside.doc('a').update({ balance: 30 })
  await inside.add({ _id: 'c', owner: 'Cid', balance: 25 })
  const { data } = await inside
    .where({ balance: server.sdk.command.gte(20) })
    .orderBy('balance', 'desc')
    .get()
  expect((data as unknown as { _id: string }[]).map(({ _id }) => _id)).toEqual(['a', 'c', 'b'])
  await transaction.rollback()
})

test('a rolled back transaction leaves nothing behind', async () => {
  const transaction = await server.sdk.startTransaction()
  await transaction.collection('accounts').doc('a').set({ owner: 'X', balance: 0 })
  await transaction.rollback()
  expect(await balanceOf('a')).toBe(10)
  await accounts().doc('a').update({ balance: 11 })
  expect(await balanceOf('a')).toBe(11)
})

test('a transaction keeps seeing the database of its first operation', async () => {
  const transaction = await server.sdk.startTransaction()
  const inside = transaction.collection('accounts')
  await accounts().doc('a').update({ balance: 11 })
  expect((await inside.doc('b').get()).data).toMatchObject({ balance: 20 })
  await accounts().doc('a').update({ balance: 12 })
  await accounts().add({ _id: 'c', owner: 'Cid', balance: 13 })
  expect((await inside.doc('a').get()).data).toMatchObject({ balance: 11 })
  expect((await inside.doc('c').get()).data).toBeNull()
  expect((await inside.where({ balance: server.sdk.command.lt(15) }).get()).data).toHaveLength(1)
  await transaction.rollback()
})

test('writing a document that changed since the snapshot is a conflict and ends the transaction', async () => {
  const transaction = await server.sdk.startTransaction()
  const inside = transaction.collection('accounts')
  await inside.doc('a').get()
  await accounts().doc('a').update({ balance: 12 })
  await expect(inside.doc('a').update({ balance: 0 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  })
  await expect(inside.doc('b').get()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
})

test('of two transactions that write one document the second loses', async () => {
  const [one, two] = [await server.sdk.startTransaction(), await server.sdk.startTransaction()]
  await one.collection('accounts').doc('a').update({ balance: 1 })
  await expect(two.collection('accounts').doc('a').update({ balance: 2 })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
  })
  await one.commit()
  expect(await balanceOf('a')).toBe(1)
})

test('a plain write to a document that a transaction has written is refused as busy', async () => {
  const transaction = await server.sdk.startTransaction()
  await transaction.collection('accounts').doc('a').update({ balance: 1 })
  await expect(accounts().where({}).update({ seen: true })).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('TransactionBusy') as string,
  })
  await expect(accounts().doc('a').remove()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  await transaction.commit()
  expect((await accounts().where({}).get()).data).toEqual([
    { _id: 'a', owner: 'Ann', balance: 1 },
    { _id: 'b', owner: 'Ben', balance: 20 },
  ])
})

test('a transaction is gone once committed, and thirty seconds after its start', async () => {
  const committed = await server.sdk.startTransaction()
  await committed.commit()
  const gone = {
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('TransactionNotExist') as string,
  }
  await expect(committed.collection('accounts').doc('a').get()).rejects.toMatchObject(gone)

  const slow = await server.sdk.startTransaction()
  await slow.collection('accounts').doc('a').update({ balance: 1 })
  server.advance(30_001)
  await expect(slow.commit()).rejects.toMatchObject(gone)
  await accounts().doc('a').update({ balance: 2 })
  expect(await balanceOf('a')).toBe(2)
})

test('a value that became taken in a unique index is a conflict at the commit, and nothing of it stays', async () => {
  const transaction = await server.sdk.startTransaction()
  await transaction.collection('accounts').doc('a').update({ balance: 0 })
  await transaction.collection('accounts').add({ _id: 'c', owner: 'Cid' })
  await accounts().add({ _id: 'd', owner: 'Cid' })
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  expect(await balanceOf('a')).toBe(10)
})

test('a duplicate inside a transaction is refused when it is written', async () => {
  const byId = await server.sdk.startTransaction()
  await expect(byId.collection('accounts').add({ _id: 'a' })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  const byOwner = await server.sdk.startTransaction()
  await expect(byOwner.collection('accounts').add({ owner: 'Ann' })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
})

test('a transaction takes one operation at a time', async () => {
  const transaction = await server.sdk.startTransaction()
  const transactionId = transaction.getTransactionId()
  const ask = (id: string) =>
    server.database.handle('database.getDocument', {
      collectionName: 'accounts',
      query: JSON.stringify({ _id: id }),
      transactionId,
    })
  const [first, second] = await Promise.all([ask('a'), ask('b')])
  expect(first.code).toBeUndefined()
  expect(second).toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('TransactionBusy') as string,
  })
})

test('fifty racing transfers lose no money, whoever loses the race', async () => {
  const _ = server.sdk.command
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_unused, n) =>
      server.sdk.runTransaction(async (transaction: Transaction) => {
        const inside = transaction.collection('accounts')
        const [from, to] = n % 2 ? ['a', 'b'] : ['b', 'a']
        const { data } = (await inside.doc(from).get()) as unknown as { data: { balance: number } }
        if (data.balance < 1) return
        await inside.doc(from).update({ balance: _.inc(-1) })
        await inside.doc(to).update({ balance: _.inc(1) })
      }),
    ),
  )
  const codes = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
  )
  expect(codes.filter((code) => code !== 'DATABASE_TRANSACTION_CONFLICT')).toEqual([])
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect((await balanceOf('a'))! + (await balanceOf('b'))!).toBe(30)
})
