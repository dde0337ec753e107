import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer

beforeAll(async () => {
  server = await databaseServer({ cases: { indexes: [] } })
})

afterAll(() => server.stop())

beforeEach(() => server.sdk.collection('cases').where({ _id: /.*/ }).remove())

test('a document that was added is read back as it was', async () => {
  const cases = server.sdk.collection('cases')
  const written = {
    title: '水管漏水',
    level: 1.5,
    at: new Date(5),
    none: null,
    tags: ['a', ['b']],
    deep: { x: { y: true } },
  }
  const { id } = await cases.add(written)
  expect((await cases.doc(id).get()).data).toEqual([{ _id: id, ...written }])
})
