import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Appeal } from '../../../cloudfunctions/api/direct-line/appeal'
import { countItems } from '../../../cloudfunctions/api/direct-line/counting'
import { ledgerEntryOf } from '../../../cloudfunctions/api/direct-line/ledger/ledger-entry'
import type { Unit } from '../../../cloudfunctions/api/members/units-store'
import type { CounterRow } from '../../../cloudfunctions/kit/store'
import { openDatabase } from '../../../cloudfunctions/local/database/database'
import { counterRowsOf } from '../../../cloudfunctions/local/seed/counters'
import { districtUnits, unitsOf } from '../../../cloudfunctions/local/seed/district/units'
import { collections } from '../../../cloudfunctions/schema'
import { startCloud } from '../../support/cloud'
import { Community, type Person } from '../../support/community'
import { seededRandom } from '../../support/seeded-random'
import { oneOfMany } from './many-cases'

/** A Monday at half past nine. */
const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const COMMUNITY = 'c1'
const BATCH = 5_000
/** How many of a community's newest cases the job looks at to learn which characters are common. */
const SAMPLE = 400

type Counts = Pick<CounterRow, 'unitId' | 'unitIds' | 'month'> & { add: Record<string, number> }
type Rows = Map<string, Counts>

/** Adds a case's figures to the rows that it counts in. */
function count(rows: Rows, appeal: Appeal): void {
  for (const item of countItems(null, appeal, 'filed')) {
    if (item.kind !== 'count') continue
    const { unitId, unitIds, month, add } = item
    const row = rows.get(`${unitId}.${month}`) ?? { unitId, unitIds, month, add: {} }
    for (const [figure, amount] of Object.entries(add)) row.add[figure] = (row.add[figure] ?? 0) + amount
    rows.set(`${unitId}.${month}`, row)
  }
}

/** What the job would have learned of each scope's words. */
function frequencies(collection: string, newest: readonly { terms: readonly string[] }[]) {
  const scopes = new Map<string, Record<string, number>>()
  for (const term of newest.flatMap(({ terms }) => terms)) {
    const [scope = '', gram = ''] = term.split(':')
    const counts = scopes.get(scope) ?? {}
    if (gram !== '') counts[gram] = (counts[gram] ?? 0) + 1
    scopes.set(scope, counts)
  }
  return [...scopes].map(([scope, counts]) => ({ _id: `${collection}.${scope}`, counts, sampledAt: NOW }))
}

async function fill(folder: string, units: readonly Unit[], size: number): Promise<void> {
  const database = openDatabase({ folder, schema: collections, now: () => NOW })
  const importAll = (name: string, documents: Iterable<object>) =>
    database.importDocuments(name, documents as Iterable<Record<string, unknown>>)
  const names = new Map(units.map(({ _id, name }) => [_id, name]))
  const places = {
    entrances: units.filter(({ level }) => level === 'entrance'),
    nameOf: (unitId: string) => names.get(unitId) ?? '',
  }
  const random = seededRandom(size)
  const rows: Rows = new Map()
  for (let from = 0; from < size; from += BATCH) {
    const length = Math.min(BATCH, size - from)
    const cases = Array.from({ length }, (_, at) => oneOfMany(from + at, places, NOW, random))
    for (const one of cases) count(rows, one)
    await importAll('appeals', cases)
    const shown = cases.flatMap((one) => ledgerEntryOf(one, (fileId) => fileId) ?? [])
    await importAll('publicAppeals', shown)
    if (from > 0) continue
    await importAll('termFrequencies', frequencies('appeals', cases.slice(0, 26 * SAMPLE)))
    await importAll('termFrequencies', frequencies('publicAppeals', shown))
  }
  await importAll('units', units)
  await importAll('counters', counterRowsOf(rows.values() as Iterable<never>))
  await database.close()
}

export interface BigDistrict {
  resident: Person
  worker: Person
  admin: Person
  communityId: string
  districtId: string
}

/** A district with so many cases on a cloud of its own, and three of its people; gone when the process ends. */
export async function bigDistrict(size: number): Promise<BigDistrict> {
  const dataDir = mkdtempSync(join(tmpdir(), 'big-district-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const units = [...unitsOf(districtUnits())]
  await fill(join(dataDir, 'database'), units, size)
  const cloud = await startCloud({ dataDir })
  await cloud.clock.set(NOW)
  const town = new Community(cloud)
  for (const unit of units) town.units.set(unit._id, unit)
  const entrance = units.find(({ level, communityId }) => level === 'entrance' && communityId === COMMUNITY)!
  town.units.set('home.e1', entrance)
  const [resident, worker, admin] = await Promise.all([
    town.resident('home'),
    town.holder('communityWorker', COMMUNITY),
    town.holder('admin', 'd1'),
  ])
  return { resident, worker, admin, communityId: COMMUNITY, districtId: 'd1' }
}
