import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type FaultScenario } from './scenario'

const machinery = ['run.ts', 'scenario.ts']

/** `npm run faults -- [name-prefix] [--seed n]`: one JSON line for each run, with the seed that repeats it. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { seed: { type: 'string' } },
    allowPositionals: true,
  })
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
  if (!Number.isSafeInteger(seed)) {
    console.error('--seed takes a whole number.')
    return 1
  }
  const [prefix = ''] = positionals
  const chosen = (await allScenarios()).filter(({ name }) => name.startsWith(prefix))
  if (chosen.length === 0) {
    console.error(`No fault run's name starts with "${prefix}".`)
    return 1
  }
  const held: boolean[] = []
  for (const scenario of chosen) held.push(await report(scenario, seed))
  return held.every(Boolean) ? 0 : 1
}

async function report({ name, run }: FaultScenario, seed: number): Promise<boolean> {
  try {
    console.log(JSON.stringify({ scenario: name, seed, figures: await run(seed), held: true }))
    return true
  } catch (broken) {
    console.log(JSON.stringify({ scenario: name, seed, held: false }))
    console.error(broken)
    return false
  }
}

async function allScenarios(): Promise<FaultScenario[]> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !machinery.includes(file))
  const modules = files
    .sort()
    .map((file) => import(join(__dirname, file)) as Promise<{ scenarios?: FaultScenario[] }>)
  return (await Promise.all(modules)).flatMap(({ scenarios = [] }) => scenarios)
}

void main(process.argv.slice(2)).then((code) => process.exit(code))
