import type { Cloud } from '../../support/cloud'
import { eventually, startFixtureCloud } from './fixture'

const HOUR = 3600_000

interface Tick {
  trigger: string | null
  event: { Type?: string; TriggerName?: string }
  at: number
}

async function ticks(cloud: Cloud): Promise<Tick[]> {
  const lines = await cloud.dump()
  return lines
    .filter(({ collection }) => collection === 'ticks')
    .map(({ document }) => document as unknown as Tick)
}

describe('the clock', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startFixtureCloud()
  })
  afterAll(() => cloud.stop())

  test('set for the cloud, is what Date says inside a function, and runs on from there', async () => {
    const noon = Date.parse('2027-02-05T12:00:00+08:00')
    await cloud.clock.set('2027-02-05T12:00:00+08:00')
    const { reply } = await cloud.invoke<{ now: number; asDate: number }>('echo', {}, 'oA')
    expect(reply.now).toBeGreaterThanOrEqual(noon)
    expect(reply.now).toBeLessThan(noon + 60_000)
    expect(reply.asDate).toBeGreaterThanOrEqual(reply.now)
  })

  test('reaches an invocation that is already running', async () => {
    const before = await cloud.clock.now()
    const slow = cloud.invoke<{ now: number }>('echo', { pause: 300 }, 'oA')
    await cloud.clock.advance(24 * HOUR)
    expect((await slow).reply.now).toBeGreaterThanOrEqual(before + 24 * HOUR)
  })

  test('keeps its shift over a restart, for the data already hold its times', async () => {
    const set = await cloud.clock.set('2030-01-01T00:00:00+08:00')
    await cloud.restart()
    expect(await cloud.clock.now()).toBeGreaterThanOrEqual(set)
  })

  test('can be put back to the machine’s', async () => {
    const now = await cloud.clock.reset()
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000)
  })
})

describe('a timer', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startFixtureCloud({ timers: true })
  })
  afterAll(() => cloud.stop())

  test('fires by the cloud’s clock, once for a stretch slept through, and the environment says so', async () => {
    await cloud.clock.set('2027-02-05T11:59:00+08:00')
    const before = (await ticks(cloud)).length
    await cloud.clock.advance(3 * HOUR)
    const after = await eventually(
      () => ticks(cloud),
      (found) => found.length > before,
    )
    expect(after.slice(before)).toMatchObject([
      { trigger: 'timer', event: { Type: 'Timer', TriggerName: 'hourly' } },
    ])
  })

  test('can be fired at once', async () => {
    const { reply, report } = await cloud.runTimer<Tick>('clockwork')
    expect(reply.trigger).toBe('timer')
    expect(report).toMatchObject({ trigger: 'timer', caller: null })
  })
})
