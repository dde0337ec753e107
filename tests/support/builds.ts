import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** dist/local/main.js, built now if a source of it is newer. A single test file can be run without a build before it. */
export function builtLocalCloud(): string {
  const main = join(root, 'dist/local/main.js')
  const sources = ['cloudfunctions/local', 'cloudfunctions/schema.ts', 'cloudfunctions/functions.ts']
  buildIfOlder(main, sources, 'cloudfunctions/local/build.ts')
  return main
}

function buildIfOlder(output: string, sources: string[], script: string): void {
  const builtAt = existsSync(output) ? statSync(output).mtimeMs : 0
  if (Math.max(...sources.map((source) => changedAt(join(root, source)))) <= builtAt) return
  execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: 'inherit' })
}

function changedAt(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(...readdirSync(path).map((name) => changedAt(join(path, name))))
}
