import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Program, root, runQuietly } from './processes'
import { type Step } from './steps'

export interface Build {
  readonly name: string
  readonly program: Program
  /** Files and folders whose content decides whether the build is still good. */
  readonly inputs: readonly string[]
  /** A file that is there after a good build. */
  readonly output: string
}

const everyBuild = ['package-lock.json', 'tsconfig.json', 'shared']

function taro(target: 'h5' | 'weapp'): Program {
  return {
    folder: 'client',
    args: ['../node_modules/@tarojs/cli/bin/taro', 'build', '--type', target],
    env: { NODE_ENV: 'production', BABEL_ENV: 'production' },
  }
}

function script(path: string): Program {
  return { args: ['--import', 'tsx', path] }
}

export const builds = {
  functions: {
    name: 'build functions',
    program: script('cloudfunctions/build.ts'),
    inputs: [...everyBuild, 'cloudfunctions'],
    output: 'dist/cloudfunctions/api/index.js',
  },
  local: {
    name: 'build local cloud',
    program: script('cloudfunctions/local/build.ts'),
    inputs: [...everyBuild, 'cloudfunctions'],
    output: 'dist/local/main.js',
  },
  h5: {
    name: 'build browser client (h5)',
    program: taro('h5'),
    inputs: [...everyBuild, 'client'],
    output: 'dist/h5/index.html',
  },
  weapp: {
    name: 'build mini-program (weapp)',
    program: taro('weapp'),
    inputs: [...everyBuild, 'client', 'project.config.json'],
    output: 'dist/weapp/app.json',
  },
} as const satisfies Record<string, Build>

export type BuildName = keyof typeof builds

/** One hash over the names and contents of all files under the given paths. */
export function contentHash(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder).sort())
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

const stampOf = (build: BuildName) => join(root, 'dist', '.built', build)

/** A build as a step; it ends at once when its inputs are what they were at its last good end. */
export function buildStep(build: BuildName): Step {
  const { name, program, inputs, output } = builds[build]
  return {
    name,
    async run() {
      const stamp = stampOf(build)
      const hash = contentHash(inputs)
      const isCurrent =
        existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
      if (isCurrent) return { ok: true, output: '', note: 'unchanged' }
      rmSync(stamp, { force: true })
      const outcome = await runQuietly(program)
      if (!outcome.ok) return outcome
      if (!existsSync(join(root, output))) {
        return { ok: false, output: `${outcome.output}\n${output} was not written` }
      }
      mkdirSync(dirname(stamp), { recursive: true })
      writeFileSync(stamp, hash)
      return outcome
    },
  }
}
