import { databaseServer, type DatabaseServer } from './database-server'

let server: DatabaseServer
const places = () => server.sdk.collection('places')

beforeAll(async () => {
  server = await databaseServer({ places: { indexes: [] } })
  const { Point } = server.sdk.Geo
  await places().add([
    { _id: 'a', n: 1, tags: ['x', 'y'], name: 'Alpha', at: new Date(1), where: new Point(116.39, 39.9) },
    { _id: 'b', n: 5, tags: ['y'], name: 'beta', at: new Date(2), where: new Point(116.4, 39.91) },
    { _id: 'c', n: 9, tags: [], name: '四单元', at: new Date(3), where: new Point(113.3, 23.1) },
    {
      _id: 'd',
      n: null,
      steps: [
        { by: 'p', no: 1 },
        { by: 'q', no: 5 },
      ],
      marks: [2, 7],
      deep: { x: { y: 1 } },
    },
  ] as never)
})

afterAll(() => server.stop())

type Command = DatabaseServer['sdk']['command']
// What the SDK does and its types leave out.
type Loose = { mod(operands: number[]): never; jsonSchema(schema: object): object }
const ids = (data: { _id: string }[]) => data.map(({ _id }) => _id).join('')

test.each<[string, (command: Command) => object, string]>([
  ['equality', () => ({ n: 5 }), 'b'],
  ['equality with an array element', () => ({ tags: 'y' }), 'ab'],
  ['equality with a whole array', () => ({ tags: ['x', 'y'] }), 'a'],
  ['equality deep inside', () => ({ deep: { x: { y: 1 } } }), 'd'],
  ['null finds missing fields too', () => ({ tags: null }), 'd'],
  ['neq', (_) => ({ n: _.neq(5) }), 'acd'],
  ['a range', (_) => ({ n: _.gt(1).and(_.lte(9)) }), 'bc'],
  ['a range of dates', (_) => ({ at: _.gte(new Date(2)) }), 'bc'],
  ['numbers are not compared with texts', (_) => ({ name: _.gt(1) }), ''],
  ['in and nin', (_) => ({ n: _.in([1, 5]), _id: _.nin(['a']) }), 'b'],
  ['in of nothing', (_) => ({ _id: _.in([]) }), ''],
  ['or over fields', (_) => _.or([{ n: 1 }, { name: 'beta' }]), 'ab'],
  ['or on one field', (_) => ({ n: _.or(_.lt(2), _.gt(8)) }), 'ac'],
  ['nor', (_) => _.nor([{ n: 1 }, { n: 5 }]), 'cd'],
  ['not', (_) => ({ n: _.not(_.gt(4)) }), 'ad'],
  ['exists', (_) => ({ tags: _.exists(true) }), 'abc'],
  ['size', (_) => ({ tags: _.size(1) }), 'b'],
  ['all', (_) => ({ tags: _.all(['y', 'x']) }), 'a'],
  ['mod', (_) => ({ n: (_ as unknown as Loose).mod([4, 1]) }), 'abc'],
  ['elemMatch on objects', (_) => ({ steps: _.elemMatch({ by: 'q', no: _.gt(1) }) }), 'd'],
  [
    'elemMatch needs one element for everything',
    (_) => ({ steps: _.elemMatch({ by: 'p', no: _.gt(1) }) }),
    '',
  ],
  ['an entry of an array by its place', () => ({ 'steps.1.no': 5 }), 'd'],
  ['a place that an array reaches, and one that it doesn’t', (_) => ({ 'tags.1': _.exists(true) }), 'a'],
  ['elemMatch on scalars', (_) => ({ marks: _.elemMatch(_.gt(6)) }), 'd'],
  ['not elemMatch', (_) => ({ marks: _.not(_.elemMatch(_.gt(6))) }), 'abc'],
  ['a pattern', () => ({ name: /^al/i }), 'a'],
  ['a pattern in Chinese', () => ({ name: server.sdk.RegExp({ regexp: '单元', options: '' }) }), 'c'],
  ['an expression', (_) => _.expr(_.aggregate.gt(['$n', 4])), 'bc'],
  ['a schema', (_) => (_ as unknown as Loose).jsonSchema({ required: ['deep'] }), 'd'],
  [
    'within an area',
    (_) => {
      const { Polygon, LineString, Point } = server.sdk.Geo as unknown as Record<
        string,
        new (...parts: unknown[]) => never
      >
      const corners = [
        [116, 39],
        [117, 39],
        [117, 40],
        [116, 40],
        [116, 39],
      ].map(([x, y]) => new Point!(x, y))
      return { where: _.geoWithin({ geometry: new Polygon!([new LineString!(corners)]) }) }
    },
    'ab',
  ],
  ['within a circle', (_) => ({ where: _.geoWithin({ centerSphere: [[113.3, 23.1], 10 / 6378.1] }) }), 'c'],
  [
    'touching a point',
    (_) => ({ where: _.geoIntersects({ geometry: new server.sdk.Geo.Point(116.4, 39.91) }) }),
    'b',
  ],
  [
    'near a point, the nearest first',
    (_) => ({ where: _.geoNear({ geometry: new server.sdk.Geo.Point(116.41, 39.91), maxDistance: 50_000 }) }),
    'ba',
  ],
])('%s', async (_name, filter, expected) => {
  const { data } = await places().where(filter(server.sdk.command)).get()
  expect(ids(data)).toBe(expected)
})

test('fields are projected in, out, and sliced', async () => {
  const { project } = server.sdk.command as unknown as { project: { slice(n: number): object } }
  expect((await places().doc('b').field({ n: true }).get()).data).toEqual([{ _id: 'b', n: 5 }])
  const without = (await places().doc('d').field({ steps: false, marks: false, deep: false }).get()).data
  expect(without).toEqual([{ _id: 'd', n: null }])
  const sliced = (
    await places()
      .where({ _id: 'a' })
      .field({ tags: project.slice(1) })
      .get()
  ).data[0]
  expect(sliced.tags).toEqual(['x'])
})

test('sorting puts null first, then numbers, and pages by skip and limit', async () => {
  const sorted = await places().orderBy('n', 'desc').orderBy('_id', 'asc').get()
  expect(ids(sorted.data)).toBe('cbad')
  expect(ids((await places().orderBy('n', 'asc').skip(1).limit(2).get()).data)).toBe('ab')
})

test('geometry comes back as the SDK’s own types', async () => {
  const [place] = (await places().doc('a').get()).data
  expect(place.where).toBeInstanceOf(server.sdk.Geo.Point)
})

test('count counts what a filter matches', async () => {
  expect((await places().where({ tags: 'y' }).count()).total).toBe(2)
})
