import { buildSync } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { termsOf } from '../../../shared/search'
import { DAY, MINUTE } from '../../../shared/time'
import { startCloud, type Cloud } from '../../support/cloud'
import type { Asked } from './finder'

const MANY = 5_000
const communities = Array.from({ length: 26 }, (_, n) => `c${n}`)
const daily = ['楼道灯不亮，晚上要摸黑', '电梯又坏了，老人下不了楼', '小区里电动车乱停', '单元门关不上']

/** More than half of all letters are c0's. One in fifty tells of a leak, one in a thousand of a gas smell. */
function letter(n: number) {
  const scopeId = n % 2 ? 'c0' : communities[(n / 2) % 26]!
  const rare = n % 1000 === 1 ? '闻到燃气味' : n % 50 === 1 ? '地下室漏水' : ''
  const text = `261122-${String(n).padStart(4, '0')} ${(n % 40) + 1}号楼${daily[n % 4]}${rare}`
  return { _id: `l${n}`, text, terms: termsOf(scopeId, [text]), createdAt: n }
}

interface Found {
  rows: { _id: string; text: string; createdAt: number; terms?: string[] }[]
  isCut: boolean
}

const functionsDir = mkdtempSync(join(tmpdir(), 'search-'))
let cloud: Cloud
let now = Date.parse('2026-11-16T09:00:00+08:00')

beforeAll(async () => {
  buildSync({
    entryPoints: [join(__dirname, 'finder.ts')],
    outfile: join(functionsDir, 'finder', 'index.js'),
    bundle: true,
    platform: 'node',
  })
  const keys = [
    ['terms', 1],
    ['createdAt', -1],
  ] as const
  const collections = {
    letters: { indexes: [{ name: 'search', keys, serves: 'test' }] },
    termFrequencies: { indexes: [] },
  }
  cloud = await startCloud({
    functionsDir,
    setup: { collections, functionRules: { '*': { invoke: true } }, templates: [] },
  })
  const lines = Array.from({ length: MANY }, (_, n) => ({ collection: 'letters', document: letter(n) }))
  await cloud.import(lines)
})

afterAll(async () => {
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
})

async function ask<Reply>(asked: Asked) {
  const { reply, report } = await cloud.invoke<Reply>('finder', asked, 'somebody')
  return { reply, report }
}

const find = async (query: string, ...scopeIds: string[]) => {
  const { reply, report } = await ask<Found>({ query, scopeIds, now })
  expect(report.examined - frequenciesRead(report.calls, scopeIds)).toBeLessThanOrEqual(200)
  return { ...reply, ids: reply.rows.map(({ _id }) => _id), report }
}

/** The first search of an instance reads how common its words are: one document a scope. */
const frequenciesRead = (calls: number, scopeIds: string[]) => (calls === 2 ? scopeIds.length : 0)

const all = (holds: (n: number) => boolean) =>
  Array.from({ length: MANY }, (_, n) => MANY - 1 - n).filter(holds)
const ids = (numbers: number[]) => numbers.map((n) => `l${n}`)

test('before anything was sampled, a search is bounded and says that it was cut', async () => {
  const { isCut, report } = await find('电梯 燃气', 'c0')
  expect(isCut).toBe(true)
  expect(report.indexes).toContain('search')
})

describe('after the job has sampled how common words are', () => {
  const sampled: number[] = []

  beforeAll(async () => {
    while (sampled.at(-1) !== 0) {
      const { reply } = await ask<number>({ refresh: communities, now })
      sampled.push(reply)
    }
    // What the instance remembers from before is read again.
    now += 11 * MINUTE
  })

  test('a run of the job samples five communities, until all were', () => {
    expect(sampled).toEqual([5, 5, 5, 5, 5, 1, 0])
  })

  test('a rare word beside a common one is found among all letters, newest first', async () => {
    const { ids: found, isCut } = await find('燃气 电梯', 'c0')
    expect(found).toEqual(ids(all((n) => n % 1000 === 1)))
    expect(isCut).toBe(false)
  })

  test('a word that a fiftieth of the letters has is found completely, unless more than fifty have it', async () => {
    const leaks = ids(all((n) => n % 50 === 1 && n % 1000 !== 1))
    const { ids: found, isCut, report } = await find('漏水', 'c0')
    expect(leaks.length).toBeGreaterThan(50)
    expect(found).toEqual(leaks.slice(0, 50))
    expect(isCut).toBe(true)
    expect(report).toMatchObject({ calls: 1, examined: leaks.length })
  })

  test('a ticket number is found by its last digits, and costs next to nothing', async () => {
    const { ids: found, isCut, report } = await find('4837', 'c0')
    expect(found).toEqual(['l4837'])
    expect(isCut).toBe(false)
    expect(report.examined).toBeLessThanOrEqual(2)
    expect((await find('261122-4837', 'c0')).ids).toEqual(['l4837'])
  })

  test('a word that everybody uses gives the newest fifty, and is said to be cut', async () => {
    const { ids: found, isCut, report } = await find('电梯', 'c0')
    expect(found).toEqual(ids(all((n) => n % 4 === 1)).slice(0, 50))
    expect(isCut).toBe(true)
    expect(report.examined).toBe(200)
  })

  test('building 3 isn’t building 13, 23 or 33', async () => {
    const { rows } = await find('3号楼', ...communities)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ text }) => !/ 3号楼/.test(text))).toEqual([])
  })

  test('a district’s communities are searched in one query, newest first', async () => {
    const { ids: found, isCut, report } = await find('燃气', ...communities)
    expect(found).toEqual(ids(all((n) => n % 1000 === 1)))
    expect(isCut).toBe(false)
    expect(report.calls).toBeLessThanOrEqual(2)

    const everywhere = await find('电动车', ...communities)
    expect(everywhere.ids).toEqual(ids(all((n) => n % 4 === 2)).slice(0, 50))
    expect(everywhere).toMatchObject({ isCut: true, report: { calls: 1 } })
  })

  test('nothing of another community is found', async () => {
    expect((await find('燃气', 'c1', 'c2')).rows).toEqual([])
    expect((await find('燃气', 'elsewhere')).rows).toEqual([])
  })

  test('a letter’s terms never leave the database', async () => {
    const { rows } = await find('燃气', 'c0')
    expect(Object.keys(rows[0]!).sort()).toEqual(['_id', 'createdAt', 'text'])
  })

  test('a query of single characters, or of no scope, asks nothing', async () => {
    expect(await find('灯 水', 'c0')).toMatchObject({ rows: [], isCut: false, report: { calls: 0 } })
    expect(await find('燃气')).toMatchObject({ rows: [], isCut: false, report: { calls: 0 } })
  })

  test('what is kept of a community is its common words, within the size of a document', async () => {
    const kept = (await cloud.dump()).filter(({ collection }) => collection === 'termFrequencies')
    expect(kept).toHaveLength(26)
    const { document } = kept.find(({ document: { _id } }) => _id === 'letters.c0')!
    const counts = document.counts as Record<string, number>
    const sample = all((n) => letter(n).terms[0] === 'c0:').slice(0, 400)
    expect(counts['电梯']).toBe(sample.filter((n) => n % 4 === 1).length)
    expect(counts['燃气'] ?? 0).toBeLessThan(5)
    expect(Object.keys(counts).length).toBeLessThanOrEqual(800)
    expect(JSON.stringify(document).length).toBeLessThan(16_000)
  })

  test('a day later it is sampled again', async () => {
    expect((await ask({ refresh: ['c0'], now: now + DAY })).reply).toBe(1)
    expect((await ask({ refresh: ['c0'], now: now + DAY })).reply).toBe(0)
  })
})
