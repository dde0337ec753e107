import type { Cloud } from '../../support/cloud'
import { startFixtureCloud } from './fixture'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.faults())

function add(id: string) {
  return cloud.invoke('notes', { name: 'add', input: { note: { _id: id } } }, 'oA')
}

function addTwo(first: string, second: string) {
  return cloud.invoke(
    'notes',
    { name: 'addTwo', input: { first: { _id: first }, second: { _id: second } } },
    'oA',
  )
}

async function kept(): Promise<string[]> {
  return (await cloud.dump()).map(({ document }) => String(document._id))
}

test('a write that fails before it happens leaves nothing', async () => {
  await cloud.faults({ rules: [{ kind: 'fail-before', action: 'database.insertDocument' }] })
  await expect(add('before')).rejects.toMatchObject({ errCode: -504002 })
  expect(await kept()).not.toContain('before')
})

test('a write whose answer is lost has happened', async () => {
  await cloud.faults({ rules: [{ kind: 'fail-after', action: 'database.insertDocument' }] })
  await expect(add('after')).rejects.toMatchObject({ errCode: -504002 })
  expect(await kept()).toContain('after')
})

test('a function can die between two writes', async () => {
  await cloud.faults({ rules: [{ kind: 'crash-before', action: 'database.insertDocument', skip: 1 }] })
  await expect(addTwo('one', 'two')).rejects.toMatchObject({ errCode: -504002 })
  expect(await kept()).toContain('one')
  expect(await kept()).not.toContain('two')
  await cloud.faults()
  expect((await add('after the crash')).report.ok).toBe(true)
})

test('throttling is an answer with a code', async () => {
  await cloud.faults({ rules: [{ kind: 'throttle', action: 'database.*', count: 1 }] })
  await expect(add('throttled')).rejects.toThrow('exceed request limit')
  expect((await add('throttled')).report.ok).toBe(true)
})

test('a slow answer still comes', async () => {
  await cloud.faults({ rules: [{ kind: 'slow', ms: 300 }] })
  const { report } = await add('slow')
  expect(report.ms).toBeGreaterThanOrEqual(295)
})

test('faults strike every nth matching call, on the named collection and function only', async () => {
  await cloud.faults({
    rules: [
      { kind: 'throttle', every: 3, collection: 'notes', function: 'notes' },
      { kind: 'throttle', collection: 'ticks' },
    ],
  })
  const outcomes = []
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5', 'e6']) {
    outcomes.push(
      await add(id).then(
        () => 'kept',
        () => 'refused',
      ),
    )
  }
  expect(outcomes).toEqual(['kept', 'kept', 'refused', 'kept', 'kept', 'refused'])
})

test('the same seed strikes the same calls', async () => {
  const strikes = async (run: string) => {
    await cloud.faults({ seed: 7, rules: [{ kind: 'throttle', probability: 0.5 }] })
    const outcomes: string[] = []
    for (let turn = 0; turn < 12; turn += 1) {
      outcomes.push(
        await add(`${run}${turn}`).then(
          () => 'kept',
          () => 'refused',
        ),
      )
    }
    return outcomes
  }
  const first = await strikes('a')
  expect(await strikes('b')).toEqual(first)
  expect(new Set(first).size).toBe(2)
})

test('a setting that means nothing is refused, so that a test doesn’t pass by a slip of the pen', async () => {
  await expect(cloud.faults({ rules: [{ kind: 'slow', colection: 'notes' } as never] })).rejects.toThrow(
    '400',
  )
})
