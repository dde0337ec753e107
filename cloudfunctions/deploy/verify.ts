import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Access, readAccess } from './settings'

const root = resolve(__dirname, '../..')

/** What tests/local/database throws where a real environment can't be asked: its clock, its files, its query plans. */
const ONLY_LOCAL = 'only the local cloud can tell'

interface JestResults {
  readonly testResults: readonly {
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

/** Runs the local cloud's own database suite, unchanged, against a real environment: give it an empty one. */
async function main(): Promise<number> {
  const access = readAccess(process.env)
  if ('missing' in access) {
    console.error(access.missing)
    return 1
  }
  const unreachable = await whyUnreachable(access)
  if (unreachable) {
    console.error(unreachable)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'verify-cloud-'))
  const results = join(folder, 'results.json')
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'flows',
    '--runInBand',
    'tests/local/database',
  ]
  spawnSync(process.execPath, [...jest, '--json', `--outputFile=${results}`], {
    cwd: root,
    env: { ...process.env, VERIFY_CLOUD: '1' },
    stdio: 'inherit',
  })
  const verdict = judge(JSON.parse(readFileSync(results, 'utf8')) as JestResults)
  rmSync(folder, { recursive: true })
  return verdict
}

/** Asked once, so that a wrong key isn't told by every test. */
async function whyUnreachable(access: Access): Promise<string | null> {
  const { tencentEnvironment } = await import('./tencent-environment')
  try {
    await tencentEnvironment(access).existing({ collections: {}, functions: {}, functionRules: {} })
    return null
  } catch (reason) {
    const { envId } = access
    const why = reason instanceof Error ? reason.message : String(reason)
    return `无法访问云环境 ${envId}：请检查网络、密钥和环境 id。 Environment ${envId} can't be reached: ${why}`
  }
}

function judge({ testResults }: JestResults): number {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed')
  const onlyLocal = tests.filter(({ failureMessages }) =>
    failureMessages?.some((text) => text.includes(ONLY_LOCAL)),
  )
  const different = tests.filter((one) => one.status === 'failed' && !onlyLocal.includes(one))
  const broken = testResults.filter(({ assertionResults }) => assertionResults.length === 0)
  for (const { fullName } of different) console.log(`differs: ${fullName}`)
  for (const { message } of broken) console.log(message)
  console.log(
    `${passed.length} as here, ${different.length} different, ${onlyLocal.length} only for the local cloud`,
  )
  return different.length === 0 && broken.length === 0 && passed.length > 0 ? 0 : 1
}

void main().then((code) => process.exit(code))
