import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const root = resolve(__dirname, '../..')

export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[]
  }
}

/** Every breach of `.dependency-cruiser.mjs` in the project at `folder`, and how many modules were looked at. */
export async function violationsIn(folder: string): Promise<{ modules: number; violations: Violation[] }> {
  const { stdout } = await run(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', join(root, '.dependency-cruiser.mjs')],
      ...['--output-type', 'json'],
      ...['shared', 'cloudfunctions', 'client/src'].filter((part) => existsSync(join(folder, part))),
    ],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  )
  const { summary } = JSON.parse(stdout) as Cruise
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
  }
}
