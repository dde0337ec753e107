import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listMyAppeals } from '../../../shared/direct-line/contracts'
import { isEmpty, loadSeed } from '../../../cloudfunctions/local/seed/load'
import { smallSeed } from '../../../cloudfunctions/local/seed/small/seed'
import { startCloud, type Cloud } from '../../support/cloud'

const NOW = Date.parse('2026-11-22T10:30:00+08:00')
const now = () => NOW

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'community-direct-seed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function seedCommand(...args: string[]): Promise<{ code: number; output: string }> {
  const root = resolve(__dirname, '../../..')
  const program = ['--import', 'tsx', 'cloudfunctions/local/seed/main.ts', ...args]
  return new Promise((done) => {
    execFile(process.execPath, program, { cwd: root }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    )
  })
}

const ticketsOf = async (cloud: Cloud): Promise<string[]> =>
  (await cloud.dump()).flatMap(({ collection, document }) =>
    collection === 'appeals' ? [String(document.ticket)] : [],
  )

test('a load that breaks off leaves an empty folder empty, and the next one begins anew', async () => {
  const seed = smallSeed(NOW)
  const broken = { ...seed, collections: seed.collections.slice(0, 3), photos: [brokenPhoto] }
  await expect(loadSeed(folder, broken, { now })).rejects.toThrow('the disk is full')
  expect(existsSync(join(folder, 'database'))).toBe(false)
  expect(await isEmpty(folder, now)).toBe(true)

  await loadSeed(folder, seed, { now })
  expect(await isEmpty(folder, now)).toBe(false)
  expect(readdirSync(folder).sort()).toEqual(['database', 'state', 'storage'])
})

const brokenPhoto = {
  path: 'photos/a.png',
  uploadedBy: 'demo',
  bytes: (): Buffer => {
    throw new Error('the disk is full')
  },
}

test('starting with SEED=small fills an empty folder once; what people add stays', async () => {
  const first = await startCloud({ dataDir: folder, env: { SEED: 'small' }, keepData: true })
  const [resident] = await first.identities()
  const { reply } = await first.invoke<{ ok: boolean; data: { items: { title: string }[] } }>(
    'api',
    { name: listMyAppeals.name, input: { onlyOpen: false, cursor: null } },
    resident!.openid,
  )
  expect(reply.data.items.map(({ title }) => title)).toContain('卫生间顶上一直渗水')
  const tickets = await ticketsOf(first)
  await first.import([{ collection: 'units', document: { _id: 'added' } }])
  await first.restart()
  expect(await ticketsOf(first)).toEqual(tickets)
  const added = (await first.dump()).filter(({ document }) => document._id === 'added')
  expect(added).toHaveLength(1)
  await first.stop()
})

test('demo data belong to the time of the cloud’s clock, and the clock stays with them', async () => {
  const cloud = await startCloud({ dataDir: folder, env: { SEED: 'small' }, at: NOW })
  const shown = await cloud.clock.now()
  const newest = Math.max(
    ...(await cloud.dump()).map(({ document }) => Number(document.createdAt ?? document.updatedAt ?? 0)),
  )
  await cloud.stop()
  expect(shown - NOW).toBeGreaterThanOrEqual(0)
  expect(shown - NOW).toBeLessThan(60_000)
  expect(newest).toBeLessThanOrEqual(shown)
})

test('starting without it leaves an empty folder empty', async () => {
  const cloud = await startCloud({ dataDir: folder })
  expect(await cloud.dump()).toEqual([])
  await cloud.stop()
})

test('the command refuses a folder that holds data, and replaces it when told to', async () => {
  expect(await seedCommand('--data', folder)).toMatchObject({ code: 0 })
  const refused = await seedCommand('--data', folder)
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('--replace') as string })
  expect(refused.output).not.toContain('    at ')
  expect(await seedCommand('--data', folder, '--replace')).toMatchObject({ code: 0 })
})

test('the command refuses a folder that a running local cloud holds, even to replace it', async () => {
  const cloud = await startCloud({ dataDir: folder })
  const refused = await seedCommand('--data', folder, '--replace')
  await cloud.stop()
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringContaining('正被另一个本地云使用') as string,
  })
})

test.each([
  ['a size it does not know', ['--size', 'huge'], '没有 --size huge'],
  ['an option it does not know', ['--huge'], 'npm run seed -- [--size small|district]'],
])('the command names %s', async (_, args, sentence) => {
  const refused = await seedCommand('--data', folder, ...args)
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(sentence) as string })
})
