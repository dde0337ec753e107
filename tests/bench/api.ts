import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { contracts } from '../../shared/contracts'
import { getAppeal, listMyAppeals, submitAppeal } from '../../shared/direct-line/contracts'
import { me } from '../../shared/members/contracts'
import { builtFunctions } from '../support/builds'
import { darkStairs } from '../support/appeals'
import { community, type Community } from '../support/community'
import { callBudget, endpointCalls } from './endpoint-calls'
import { type Scenario } from './scenario'

const LOADS = 9
const WARM_CALLS = 200

let shared: Promise<Community> | null = null

/** One cloud for all scenarios of a run. */
function sharedTown(): Promise<Community> {
  shared ??= community().then((started) => {
    process.on('exit', () => rmSync(dirname(started.cloud.folder), { recursive: true, force: true }))
    return started
  })
  return shared
}

const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.floor(sorted.length * share)]! * 10) / 10

const sortedTimes = (times: number[]) => times.sort((a, b) => a - b)

/** Milliseconds that a fresh Node takes to load this module. */
function loadTime(module: string): number {
  const program =
    'const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t); process.exit()'
  return Number(execFileSync(process.execPath, ['-e', program, module], { encoding: 'utf8' }))
}

async function coldStart() {
  const bundle = join(builtFunctions(), 'api', 'index.js')
  const sdk = createRequire(__filename).resolve('@cloudbase/node-sdk')
  const [bundled, unbundled]: [number[], number[]] = [[], []]
  // In turn, so that whatever else the machine does falls on both.
  for (let round = 0; round < LOADS; round++) {
    bundled.push(loadTime(bundle))
    unbundled.push(loadTime(sdk))
  }
  const sdkMs = at(sortedTimes(unbundled), 0.5)
  return {
    figures: { loadMs: at(sortedTimes(bundled), 0.5), unbundledSdkMs: sdkMs },
    budget: { loadMs: sdkMs },
  }
}

async function warmCalls() {
  const started = await sharedTown()
  const resident = await started.resident()
  const { id } = await resident.call(submitAppeal, darkStairs())
  const reads = {
    me: () => resident.call(me, {}),
    getAppeal: () => resident.call(getAppeal, { id }),
    listMyAppeals: () => resident.call(listMyAppeals, { onlyOpen: false, cursor: null }),
  }
  const figures: Record<string, number> = {}
  for (const [name, read] of Object.entries(reads)) {
    await read()
    const times: number[] = []
    for (let call = 0; call < WARM_CALLS; call++) {
      const startedAt = performance.now()
      await read()
      times.push(performance.now() - startedAt)
    }
    sortedTimes(times)
    Object.assign(figures, { [`${name}P50Ms`]: at(times, 0.5), [`${name}P95Ms`]: at(times, 0.95) })
  }
  return { figures, budget: {} }
}

const callsOf = (contract: (typeof contracts)[number]): Scenario => ({
  name: `api/calls/${contract.name}`,
  async run() {
    const measure = endpointCalls[contract.name]
    if (!measure) throw new Error(`${contract.name} has no call in tests/bench/endpoint-calls.ts`)
    const town = await sharedTown()
    // Once before, so that the instance has seen the unit that it asks about.
    await measure(town)
    const { calls, examined, returned } = await measure(town)
    return {
      figures: { calls, examined, returned },
      budget: { calls: callBudget(contract), examined: 2 * returned + 20 },
    }
  },
})

export const scenarios: Scenario[] = [
  { name: 'api/cold', run: coldStart },
  { name: 'api/warm', run: warmCalls },
  ...contracts.map(callsOf),
]
