import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../tests/support/chromium'
import { buildStep } from './builds'
import { reportCoverage } from './coverage'
import { type Program, root, runHere, runQuietly } from './processes'
import { readResults } from './results'
import { runSteps, type Step } from './steps'

const results = join(root, '.coverage', 'tests.json')
/** What V8 writes for the functions, which run in the local cloud's process and not in jest's. */
const childCoverage = join(root, '.coverage', 'v8')

const step = (name: string, ...args: string[]): Step => ({ name, run: () => runQuietly({ args }) })

/** The browser tests could not run without one: said once, here, rather than by each of them. */
const browserStep: Step = {
  name: 'browser',
  async run() {
    try {
      const browser = await launchChromium()
      await browser.close()
      return { ok: true, output: '', note: browser.version() }
    } catch (reason) {
      return { ok: false, output: (reason as Error).message }
    }
  },
}

/** Everything that has to hold, in the order that keeps two cores busy; the tests follow, on both. */
const checks: readonly Step[] = [
  buildStep('h5'),
  buildStep('functions'),
  buildStep('local'),
  step('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
  step('lint', 'node_modules/eslint/bin/eslint.js', '--config', '.eslint.config.mjs', '.'),
  buildStep('weapp'),
  step('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  browserStep,
]

/** The whole of `npm test`; arguments go to jest and narrow the tests, never the other checks. */
export async function runTest(args: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  rmSync(join(root, '.coverage'), { recursive: true, force: true })
  mkdirSync(childCoverage, { recursive: true })

  const failed = await runSteps(checks, 2)
  console.log('tests')
  if ((await runHere(jest(args))) !== 0) failed.push('tests')
  const tests = readResults(results, root)
  await reportCoverage({ ofTests: join(root, '.coverage', 'jest'), ofChildren: childCoverage })

  console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s in all`)
  if (tests.notRun > 0) {
    failed.push('tests')
    console.log(`${tests.notRun} tests are marked as skipped or to do: no test may be left out.`)
  }
  if (tests.failures.length > 0) console.log(`\n${tests.failures.join('\n\n')}\n`)
  if (failed.length > 0) console.log(`Failed: ${[...new Set(failed)].join(', ')}`)
  console.log(`${tests.passed} passed, ${tests.failed} failed`)
  return failed.length === 0 && tests.passed > 0 ? 0 : 1
}

function jest(args: readonly string[]): Program {
  return {
    args: [
      'node_modules/jest/bin/jest.js',
      '--coverage',
      '--json',
      `--outputFile=${results}`,
      '--reporters=<rootDir>/.commands/reporter.mjs',
      ...args,
    ],
    env: { CHILD_COVERAGE: childCoverage },
  }
}
