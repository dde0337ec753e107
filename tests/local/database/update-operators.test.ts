import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer

beforeAll(async () => {
  server = await databaseServer({ cases: { indexes: [] } })
})

afterAll(() => server.stop())

async function afterUpdate(document: object, update: (command: DatabaseServer['sdk']['command']) => object) {
  const cases = server.sdk.collection('cases')
  const { id } = await cases.add(document)
  const { updated } = await cases.doc(id!).update(update(server.sdk.command))
  const { data } = await cases.doc(id!).get()
  const { _id, ...fields } = data[0]
  return { updated, fields }
}

type Command = DatabaseServer['sdk']['command']

test.each<[string, object, (command: Command) => object, object]>([
  ['set replaces a field', { a: 1 }, () => ({ a: 2 }), { a: 2 }],
  [
    'a nested object is merged field by field',
    { a: { x: 1, y: 2 } },
    () => ({ a: { x: 5 } }),
    { a: { x: 5, y: 2 } },
  ],
  ['_.set replaces a whole object', { a: { x: 1, y: 2 } }, (_) => ({ a: _.set({ z: 1 }) }), { a: { z: 1 } }],
  ['remove takes a field away', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['inc counts up, from nothing too', { a: 1 }, (_) => ({ a: _.inc(2), b: _.inc(-1) }), { a: 3, b: -1 }],
  ['mul multiplies', { a: 4 }, (_) => ({ a: _.mul(2.5) }), { a: 10 }],
  ['min and max keep the outer value', { a: 4, b: 4 }, (_) => ({ a: _.min(3), b: _.max(3) }), { a: 3, b: 4 }],
  ['rename moves a field', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
  [
    'one entry of an array is changed by its place',
    { a: [{ x: 1, y: 1 }, { x: 2 }] },
    (_) => ({ 'a.1.x': 5, 'a.0.y': _.inc(1), 'a.1.z': _.push([7]) }),
    {
      a: [
        { x: 1, y: 2 },
        { x: 5, z: [7] },
      ],
    },
  ],
  ['push adds one', { a: [1] }, (_) => ({ a: _.push(2) }), { a: [1, 2] }],
  ['push makes the array', {}, (_) => ({ a: _.push([1, 2]) }), { a: [1, 2] }],
  [
    'push keeps the array sorted and short',
    { a: [5, 1] },
    (_) => ({ a: _.push({ each: [4, 2], sort: -1, slice: 3 }) }),
    { a: [5, 4, 2] },
  ],
  [
    'push puts at a place',
    { a: [1, 4] },
    (_) => ({ a: _.push({ each: [2, 3], position: 1 }) }),
    { a: [1, 2, 3, 4] },
  ],
  [
    'push sorts objects by a field',
    { a: [{ n: 2 }] },
    (_) => ({ a: _.push({ each: [{ n: 1 }], sort: { n: 1 } }) }),
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [
    'pop, shift and unshift work on the ends',
    { a: [1, 2], b: [1, 2], c: [2] },
    (_) => ({ a: _.pop(), b: _.shift(), c: _.unshift([1]) }),
    { a: [1], b: [2], c: [1, 2] },
  ],
  ['pull takes equal values away', { a: [1, 2, 1] }, (_) => ({ a: _.pull(1) }), { a: [2] }],
  ['pull takes what satisfies a condition', { a: [1, 5, 9] }, (_) => ({ a: _.pull(_.gte(5)) }), { a: [1] }],
  [
    'pull takes objects by their fields',
    {
      a: [
        { id: 'x', n: 1 },
        { id: 'y', n: 2 },
      ],
    },
    (_) => ({ a: _.pull({ id: _.eq('x') }) }),
    { a: [{ id: 'y', n: 2 }] },
  ],
  ['pullAll takes several values', { a: [1, 2, 3] }, (_) => ({ a: _.pullAll([1, 3]) }), { a: [2] }],
  [
    'addToSet adds only what is missing',
    { a: ['x'] },
    (_) => ({ a: _.addToSet({ $each: ['x', 'y', 'y'] }) }),
    { a: ['x', 'y'] },
  ],
])('%s', async (_name, before, update, after) => {
  expect((await afterUpdate(before, update)).fields).toEqual(after)
})

test('an update that changes nothing reports nothing updated', async () => {
  expect(await afterUpdate({ a: 1 }, () => ({ a: 1 }))).toEqual({ updated: 0, fields: { a: 1 } })
})

test('the element that the filter matched is updated through $', async () => {
  const cases = server.sdk.collection('cases')
  const { id } = await cases.add({
    steps: [
      { n: 1, done: false },
      { n: 2, done: false },
    ],
  })
  await cases.where({ _id: id, 'steps.n': 2 }).update({ 'steps.$.done': true })
  expect((await cases.doc(id!).get()).data[0].steps).toEqual([
    { n: 1, done: false },
    { n: 2, done: true },
  ])
})

test.each<[string, object, (command: Command) => object]>([
  ['inc of a text', { a: 'x' }, (_) => ({ a: _.inc(1) })],
  ['push onto a number', { a: 1 }, (_) => ({ a: _.push(1) })],
  ['a field inside a number', { a: 1 }, () => ({ a: { b: 1 } })],
  ['a named field inside an array', { a: [1] }, () => ({ a: { b: 1 } })],
  ['two changes of one field', { a: {} }, (_) => ({ a: _.set({}), 'a.b': 1 })],
  ['a field named like an operator', { a: 1 }, (_) => ({ a: _.set({ $b: 1 }) })],
])('%s is refused and changes nothing', async (_name, before, update) => {
  const cases = server.sdk.collection('cases')
  const { id } = await cases.add(before)
  await expect(cases.doc(id!).update(update(server.sdk.command))).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
  expect((await cases.doc(id!).get()).data).toEqual([{ _id: id, ...before }])
})

test('updateAndReturn answers the document as it is afterwards', async () => {
  const cases = server.sdk.collection('cases')
  const { id } = await cases.add({ n: 1 })
  const { updated, doc } = await cases.where({ _id: id }).updateAndReturn({ n: server.sdk.command.inc(1) })
  expect({ updated, doc }).toEqual({ updated: 1, doc: { _id: id, n: 2 } })
})

test('a server date is the time of the cloud, with its offset', async () => {
  const cases = server.sdk.collection('cases')
  const { id } = await cases.add({
    at: server.sdk.serverDate(),
    later: server.sdk.serverDate({ offset: 60_000 }),
  })
  server.advance(5000)
  await cases.doc(id!).update({ changed: { at: server.sdk.serverDate() } })
  expect((await cases.doc(id!).get()).data).toEqual([
    {
      _id: id,
      at: new Date(server.now() - 5000),
      later: new Date(server.now() + 55_000),
      changed: { at: new Date(server.now()) },
    },
  ])
})
