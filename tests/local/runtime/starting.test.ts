import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { credentialsIn } from '../../../cloudfunctions/local/credentials'
import { builtLocalCloud } from '../../support/builds'
import type { Cloud } from '../../support/cloud'
import { startFixtureCloud } from './fixture'

let scratch: string

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'starting-'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Starts a cloud that should refuse, and gives what it printed. */
function refusal(env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtLocalCloud()], {
    env: { PORT: '0', DATA_DIR: join(scratch, 'data'), TIMERS: 'off', ...env },
    encoding: 'utf8',
    timeout: 10_000,
  })
  expect([status, stdout]).toEqual([1, ''])
  return stderr.trim()
}

test.each([
  'TENCENTCLOUD_SECRETID',
  'TENCENTCLOUD_SECRETKEY',
  'TCB_SECRET_KEY',
  'CLOUDBASE_APIKEY',
  'WX_PRIVATE_KEY',
])('it refuses to start beside %s, in one sentence, without showing it', (name) => {
  const printed = refusal({ [name]: 'AKIDsecret' })
  expect(printed.split('\n')).toHaveLength(1)
  expect(printed).toContain(name)
  expect(printed).not.toContain('AKIDsecret')
})

test('names that hold no secret don’t stop it', () => {
  const harmless = {
    TCB_ENV: 'a',
    WX_APPID: 'b',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_SECRETKEY: '',
    PATH: '/',
  }
  expect(credentialsIn(harmless)).toEqual([])
})

test('a data folder that can’t be written gets one sentence that names it', () => {
  const file = join(scratch, 'a-file')
  writeFileSync(file, '')
  const printed = refusal({ DATA_DIR: join(file, 'data') })
  expect(printed.split('\n')).toHaveLength(1)
  expect(printed).toContain(join(file, 'data'))
})

test('a port that is no port is refused', () => {
  expect(refusal({ PORT: 'http' })).toContain('PORT=http')
})

describe('with one running', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startFixtureCloud()
  })
  afterAll(() => cloud.stop())

  const add = (id: string) => cloud.invoke('notes', { name: 'add', input: { note: { _id: id } } }, 'oA')

  test('its port is busy for a second', () => {
    const { port } = new URL(cloud.url)
    const printed = refusal({ PORT: port })
    expect(printed.split('\n')).toHaveLength(1)
    expect(printed).toContain(`PORT=${Number(port) + 1} npm start`)
  })

  test('its data folder is refused to a second', () => {
    const printed = refusal({ DATA_DIR: cloud.folder })
    expect(printed.split('\n')).toHaveLength(1)
    expect(printed).toContain(new URL(cloud.url).port)
  })

  test('what was acknowledged is there after it was killed, and its folder is free again', async () => {
    const ids = Array.from({ length: 30 }, (_, place) => `durable-${place}`)
    for (const id of ids) await add(id)
    const fileID = await cloud.upload('durable.txt', 'kept', 'oA')
    await cloud.identities([{ openid: 'oKept', name: '李明' }])
    await cloud.kill()
    await cloud.start()
    const found = (await cloud.dump()).map(({ document }) => document._id)
    expect(found).toEqual(expect.arrayContaining(ids))
    expect((await cloud.invoke('files', { name: 'read', input: { fileID } }, 'oA')).reply).toBe('kept')
    expect(await cloud.identities()).toMatchObject([{ openid: 'oKept', name: '李明' }])
  })

  test('writes in flight when it is killed are whole or absent, and none that was acknowledged is lost', async () => {
    const acknowledged: string[] = []
    const writing = Array.from({ length: 60 }, (_, place) =>
      add(`racing-${place}`).then(
        () => void acknowledged.push(`racing-${place}`),
        () => undefined,
      ),
    )
    await Promise.race(writing)
    await cloud.kill()
    await Promise.all(writing)
    await cloud.start()
    const found = (await cloud.dump()).map(({ document }) => document._id)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(found).toEqual(expect.arrayContaining(acknowledged))
  })

  test('a cloud that died says so to the test that asks it', async () => {
    await cloud.kill()
    await expect(cloud.messages()).rejects.toThrow('the local cloud is not running')
    await cloud.start()
  })
})
