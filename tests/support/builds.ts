import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const LOCK_SECONDS = 60

/** dist/local/main.js, built now if a source of it is newer: a single test file can be run without a build before it. */
export function builtLocalCloud(): string {
  const sources = [
    'cloudfunctions/local',
    'cloudfunctions/schema.ts',
    'cloudfunctions/functions.ts',
    'shared',
  ]
  return built('local', 'main.js', sources, 'cloudfunctions/local/build.ts')
}

/** dist/cloudfunctions, likewise. */
export function builtFunctions(): string {
  const names = ['api', 'jobs', 'feeds', 'kit', 'schema.ts', 'functions.ts', 'build.ts']
  const sources = ['shared', ...names.map((name) => `cloudfunctions/${name}`)]
  const output = built('cloudfunctions', 'api/config.json', sources, 'cloudfunctions/build.ts')
  return resolve(output, '../..')
}

function built(folder: string, file: string, sources: string[], script: string): string {
  const output = join(root, 'dist', folder, file)
  const isFresh = () =>
    changedAt(output) >= Math.max(...sources.map((source) => changedAt(join(root, source))))
  if (!isFresh()) {
    alone(join(root, 'dist', `.building-${folder}`), () => {
      if (isFresh()) return
      execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: 'inherit' })
    })
  }
  return output
}

/** Two test files that start together must not build into one folder at once. */
function alone(lock: string, work: () => void): void {
  mkdirSync(resolve(lock, '..'), { recursive: true })
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  try {
    work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function taken(lock: string): boolean {
  const since = changedAt(lock)
  // Left by a run that was killed; whoever holds it may let go of it at any instant.
  if (since > 0 && Date.now() - since > LOCK_SECONDS * 1000) rmSync(lock, { recursive: true, force: true })
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function changedAt(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}
