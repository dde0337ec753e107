import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cloud } from '../../support/cloud'
import { startFixtureCloud } from './fixture'

describe('workers', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startFixtureCloud()
  })
  afterAll(() => cloud.stop())

  test('more calls than workers wait in line and all are answered', async () => {
    const calls = Array.from({ length: 120 }, (_, place) =>
      cloud.invoke<{ openId: string }>('echo', {}, `o${place}`),
    )
    const replies = await Promise.all(calls)
    expect(replies.map(({ reply }) => reply.openId)).toEqual(calls.map((_, place) => `o${place}`))
  })

  test('a function that takes all its memory ends alone', async () => {
    const other = cloud.invoke('echo', { pause: 500 }, 'oA')
    await expect(cloud.invoke('greedy', {}, 'oA')).rejects.toMatchObject({ errCode: -504002 })
    expect((await other).report.ok).toBe(true)
  })

  test('a worker is kept warm: only the first call of a quiet function loads it', async () => {
    const first = await cloud.invoke('counter', { id: 'absent' }, 'oA').catch((error: unknown) => error)
    expect(first).toMatchObject({ report: { loadMs: expect.any(Number) } })
    await cloud.import([{ collection: 'notes', document: { _id: 'warm', count: 0 } }])
    const { report } = await cloud.invoke('counter', { id: 'warm' }, 'oA')
    expect(report.loadMs).toBeNull()
  })

  test('a commit that meets another is tried again by the SDK, and counts once', async () => {
    await cloud.import([{ collection: 'notes', document: { _id: 'contended', count: 0 } }])
    await cloud.faults({ rules: [{ kind: 'conflict', action: 'database.commitTransaction', count: 1 }] })
    const { reply } = await cloud.invoke('counter', { id: 'contended' }, 'oA')
    expect(reply).toBe(2)
    const found = (await cloud.dump()).find(({ document }) => document._id === 'contended')
    expect(found?.document.count).toBe(1)
  })
})

describe('a rebuilt function', () => {
  let cloud: Cloud
  let folder: string

  const build = (answer: string, timeout: number) => {
    mkdirSync(join(folder, 'fresh'), { recursive: true })
    writeFileSync(
      join(folder, 'fresh/index.js'),
      `exports.main = (_, context) => ['${answer}', context.time_limit_in_ms]`,
    )
    writeFileSync(join(folder, 'fresh/config.json'), JSON.stringify({ timeout }))
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'functions-'))
    build('old', 5)
    cloud = await startFixtureCloud({ functionsDir: folder })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true })
  })

  test('answers at the next call, with its new configuration', async () => {
    expect((await cloud.invoke('fresh', {}, 'oA')).reply).toEqual(['old', 5000])
    build('rebuilt', 7)
    expect((await cloud.invoke('fresh', {}, 'oA')).reply).toEqual(['rebuilt', 7000])
  })
})
