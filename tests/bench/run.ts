import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isWithin, type Scenario } from './scenario'

const machinery = ['run.ts', 'scenario.ts']

/** Prints one JSON line for each scenario whose name starts with the argument; fails when one is over its budget. */
async function main([prefix = '']: string[]): Promise<number> {
  const chosen = (await allScenarios()).filter(({ name }) => name.startsWith(prefix))
  if (chosen.length === 0) {
    console.error(`No scenario's name starts with "${prefix}".`)
    return 1
  }
  let isEveryOneWithin = true
  for (const { name, run } of chosen) {
    const measurement = await run()
    const within = isWithin(measurement)
    isEveryOneWithin &&= within
    console.log(JSON.stringify({ scenario: name, ...measurement, within }))
  }
  return isEveryOneWithin ? 0 : 1
}

async function allScenarios(): Promise<Scenario[]> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !machinery.includes(file))
  const modules = files
    .sort()
    .map((file) => import(join(__dirname, file)) as Promise<{ scenarios?: Scenario[] }>)
  return (await Promise.all(modules)).flatMap(({ scenarios = [] }) => scenarios)
}

void main(process.argv.slice(2)).then((code) => process.exit(code))
