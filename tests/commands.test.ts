import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readResults } from '../.commands/results'
import { runSteps, type Step } from '../.commands/steps'
import { isWithin } from './bench/scenario'

const root = resolve(__dirname, '..')
const bootstrap = join(root, '.commands/run.js')
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

describe('the bootstrap', () => {
  /** The bootstrap's answer on another Node: what it prints, or nothing when it goes on to the command. */
  function onNode(version: string): { status: number | null; stderr: string } {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
    const file = write('pretend.cjs', `${pretend}; process.argv[2] = 'install'; require('${bootstrap}')`)
    return spawnSync(process.execPath, [file], { encoding: 'utf8' })
  }

  test.each(['8.17.0', '16.20.2', '20.18.3', '21.7.3', '22.11.0'])(
    'on Node %s names the version it needs',
    (version) => {
      const { status, stderr } = onNode(version)
      expect(status).toBe(1)
      expect(stderr).toContain(`当前 Node.js 是 ${version}，本项目需要 20.19`)
      expect(stderr).toContain(`This is Node.js ${version}; version 20.19 or later`)
      expect(stderr).not.toContain('    at ')
    },
  )

  test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('on Node %s goes on', (version) => {
    expect(onNode(version)).toMatchObject({ status: 0, stderr: '' })
  })

  /** The bootstrap in a project of its own, with an npm that writes down what it was asked and ends with `exit`. */
  function installIn(options: { installed: string | null; exit?: number }) {
    const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } })
    cpSync(bootstrap, write('.commands/run.js', ''))
    write('package-lock.json', lock('1.0.0'))
    if (options.installed) write('node_modules/.package-lock.json', lock(options.installed))
    const npm = write('npm.cjs', `console.log('npm ' + process.argv[2]); process.exit(${options.exit ?? 0})`)
    return spawnSync(process.execPath, [join(folder, '.commands/run.js'), 'install'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, npm_execpath: npm },
    })
  }

  test.each([
    ['nothing is installed', null],
    ['another version is installed', '0.9.0'],
  ])('installs when %s', (_, installed) => {
    expect(installIn({ installed })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm install') as string,
    })
  })

  test('installs nothing when what the lock file names is there', () => {
    expect(installIn({ installed: '1.0.0' })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('says in a sentence that an install failed', () => {
    const { status, stderr } = installIn({ installed: null, exit: 1 })
    expect(status).toBe(1)
    expect(stderr).toContain('依赖安装失败')
  })

  test('refuses a command that does not exist', () => {
    const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'strat'], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('There is no command "strat"')
  })
})

describe('continuous integration', () => {
  function ciWith(programs: Record<string, string>) {
    for (const [name, text] of Object.entries({ dirname: '', ...programs })) {
      if (text === '') symlinkSync(`/usr/bin/${name}`, join(folder, name))
      else chmodSync(write(name, text), 0o755)
    }
    return spawnSync('/bin/bash', [join(root, '.ci/run')], { encoding: 'utf8', env: { PATH: folder } })
  }

  test('runs npm test and ends as it ends', () => {
    const { status, stdout } = ciWith({ node: '#!/bin/bash\n', npm: '#!/bin/bash\necho "npm $*"\nexit 7\n' })
    expect({ status, stdout }).toEqual({ status: 7, stdout: 'npm test\n' })
  })

  test('without Node says what to install', () => {
    const { status, stderr } = ciWith({})
    expect(status).toBe(1)
    expect(stderr).toContain('没有找到 Node.js')
  })
})

test('no package may run a script when it is installed', () => {
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { hasInstallScript?: boolean }>
  }
  const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> }
  const withScripts = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)
  const names = withScripts.map((path) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  )
  expect(names.filter((name) => allowScripts[name] !== false)).toEqual([])
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true\n')
})

describe('steps', () => {
  let printed: jest.SpyInstance<void, unknown[]>
  beforeEach(() => {
    printed = jest.spyOn(console, 'log').mockImplementation()
  })
  afterEach(() => jest.restoreAllMocks())

  function recorded(names: readonly (readonly [name: string, ok: boolean, after?: string[]])[]) {
    const events: string[] = []
    const steps = names.map(([name, ok, after]): Step => ({
      name,
      after,
      async run() {
        events.push(`+${name}`)
        await new Promise(setImmediate)
        events.push(`-${name}`)
        return { ok, output: `${name} went wrong` }
      },
    }))
    return { events, steps }
  }

  test('run side by side, no more than allowed at once', async () => {
    const { events, steps } = recorded([
      ['a', true],
      ['b', true],
      ['c', true],
    ])
    expect(await runSteps(steps, 2)).toEqual([])
    expect(events.slice(0, 2)).toEqual(['+a', '+b'])
    expect(events.indexOf('+c')).toBeGreaterThan(events.indexOf('-a'))
  })

  test('are all run, whatever failed before them, and the failed ones are named with their output', async () => {
    const { events, steps } = recorded([
      ['build', false],
      ['check', true, ['build']],
    ])
    expect(await runSteps(steps, 2)).toEqual(['build'])
    expect(events).toEqual(['+build', '-build', '+check', '-check'])
    expect(printed.mock.calls.flat()).toContain('build went wrong')
  })
})

describe('results of the tests', () => {
  const read = (results: object) => readResults(write('tests.json', JSON.stringify(results)), folder)
  const counts = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  const noRuntimeErrors = { numRuntimeErrorTestSuites: 0 }

  test('each failed test is told with its file, its name and the first lines of its message', () => {
    const lines = Array.from({ length: 200 }, (_, line) => `line ${line}`).join('\n')
    const { failed, failures } = read({
      ...counts,
      ...noRuntimeErrors,
      numFailedTests: 1,
      testResults: [
        {
          name: join(folder, 'tests/a.test.ts'),
          status: 'failed',
          message: 'all of the file',
          assertionResults: [
            { status: 'passed', fullName: 'holds', failureMessages: [] },
            { status: 'failed', fullName: 'breaks', failureMessages: [lines] },
          ],
        },
      ],
    })
    expect(failed).toBe(1)
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^✗ tests\/a\.test\.ts › breaks\n {4}line 0\n/)
    expect(failures[0]!.split('\n').length).toBeLessThan(40)
  })

  test('a file that could not start counts as a failure and is told', () => {
    const { failed, failures } = read({
      ...counts,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        {
          name: join(folder, 'b.test.ts'),
          status: 'failed',
          message: 'no such module',
          assertionResults: [],
        },
      ],
    })
    expect(failed).toBe(1)
    expect(failures).toEqual(['✗ b.test.ts\n    no such module'])
  })

  test('no results at all are a failure', () => {
    expect(readResults(join(folder, 'none.json'), folder)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('benchmarks', () => {
  test.each([
    ['at its budget', { ms: 5 }, { ms: 5 }, true],
    ['over its budget', { ms: 6 }, { ms: 5 }, false],
    ['never measured', {}, { ms: 5 }, false],
    ['without a budget', { ms: 6 }, {}, true],
  ])('a figure %s', (_, figures, budget, within) => {
    expect(isWithin({ figures, budget })).toBe(within)
  })

  const bench = (prefix: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/run.ts', prefix], {
      cwd: root,
      encoding: 'utf8',
    })

  test('print one JSON line for each scenario that a prefix names', () => {
    const { stdout } = bench('client/package-sizes')
    expect(JSON.parse(stdout)).toMatchObject({ scenario: 'client/package-sizes', within: true })
  })

  test('refuse a prefix that names none', () => {
    expect(bench('nothing/')).toMatchObject({
      status: 1,
      stderr: 'No scenario\'s name starts with "nothing/".\n',
    })
  })
})
