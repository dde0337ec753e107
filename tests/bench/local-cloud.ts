import { rmSync } from 'node:fs'
import type { CollectionSchema } from '../../cloudfunctions/schema'
import { databaseServer, type DatabaseServer } from '../local/database/database-server'
import { type Measurement, type Scenario } from './scenario'

const SIZES = { '10k': 10_000, '100k': 100_000 } as const
const REQUESTS = 300
const PAGE = 20
const BUDGET_P50_MS = 15

const cases: CollectionSchema = {
  indexes: [
    {
      name: 'due',
      keys: [
        ['unitIds', 1],
        ['state', 1],
        ['dueAt', 1],
      ],
      serves: 'bench',
    },
    { name: 'ticket', keys: [['ticket', 1]], unique: true, serves: 'bench' },
  ],
}

const states = ['submitted', 'accepted', 'inProgress', 'resolved', 'closed']

function caseNumber(n: number) {
  return {
    _id: `case${n}`,
    ticket: `T${n}`,
    unitIds: ['district', `community${n % 26}`, `grid${n % 264}`],
    state: states[n % 5],
    dueAt: new Date(1_770_000_000_000 + ((n * 7919) % 1_000_003) * 1000),
    title: `第${n}号诉求：楼道灯不亮`,
    text: '三单元二楼的楼道灯坏了一周，晚上老人上下楼不安全，请尽快安排维修。'.repeat(4),
    timeline: [{ at: new Date(1_770_000_000_000), by: 'resident', step: 'submitted' }],
    revision: 1,
  }
}

const servers = new Map<number, Promise<DatabaseServer>>()

function serverWith(size: number): Promise<DatabaseServer> {
  const known = servers.get(size)
  if (known) return known
  const server = databaseServer({ cases }).then(async (started) => {
    process.on('exit', () => rmSync(started.folder, { recursive: true, force: true }))
    await started.database.importDocuments(
      'cases',
      Array.from({ length: size }, (_, n) => caseNumber(n)),
    )
    return started
  })
  servers.set(size, server)
  return server
}

type Request = (server: DatabaseServer, n: number, size: number) => Promise<unknown>

/** Requests one after another, as one screen sees them. */
async function measure(request: Request): Promise<Measurement> {
  const figures: Record<string, number> = {}
  const budget: Record<string, number> = {}
  for (const [label, size] of Object.entries(SIZES)) {
    const server = await serverWith(size)
    const times: number[] = []
    let [examined, returned] = [0, 0]
    for (let i = 0; i < REQUESTS; i++) {
      const started = performance.now()
      await request(server, (i * 7907) % size, size)
      times.push(performance.now() - started)
      examined = Math.max(examined, server.lastUsage().examined)
      returned = Math.max(returned, server.lastUsage().returned)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.floor(REQUESTS * share)]! * 100) / 100
    Object.assign(figures, {
      [`p50Ms${label}`]: at(0.5),
      [`p95Ms${label}`]: at(0.95),
      [`examined${label}`]: examined,
      [`returned${label}`]: returned,
    })
    Object.assign(budget, { [`p50Ms${label}`]: BUDGET_P50_MS, [`examined${label}`]: 2 * returned + 20 })
  }
  return { figures, budget }
}

let added = 0

const requests: Record<string, Request> = {
  'get-by-id': ({ sdk }, n) => sdk.collection('cases').doc(`case${n}`).get(),
  add: ({ sdk }, n, size) =>
    sdk.collection('cases').add({ ...caseNumber(n), _id: `new${added}`, ticket: `N${size}.${added++}` }),
  update: ({ sdk }, n) =>
    sdk
      .collection('cases')
      .where({ _id: `case${n}`, revision: sdk.command.gte(1) })
      .update({
        revision: sdk.command.inc(1),
        timeline: sdk.command.push({ at: new Date(), by: 'worker', step: 'accepted' }),
      }),
  query: ({ sdk }, n) =>
    sdk
      .collection('cases')
      .where({
        unitIds: `community${n % 26}`,
        state: states[n % 5],
        dueAt: sdk.command.gt(new Date(1_770_100_000_000)),
      })
      .orderBy('dueAt', 'asc')
      .limit(PAGE)
      .get(),
}

export const scenarios: Scenario[] = Object.entries(requests).map(([name, request]) => ({
  name: `local-cloud/${name}`,
  run: () => measure(request),
}))
