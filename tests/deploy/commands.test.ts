import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { functions } from '../../cloudfunctions/functions'
import { collections } from '../../cloudfunctions/schema'

const root = resolve(__dirname, '../..')

/** Runs a program of the deployment with no credentials but those given, and with a network that answers nothing. */
function run(program: string, args: string[] = [], env: Record<string, string> = {}) {
  const noNetwork = resolve(__dirname, 'no-network.cjs')
  return spawnSync(process.execPath, ['--require', noNetwork, '--import', 'tsx', program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
}

const deploy = 'cloudfunctions/deploy/main.ts'
const verify = 'cloudfunctions/deploy/verify.ts'

test('a dry run needs no credentials and no network, and names every collection and function', () => {
  const { status, stdout, stderr } = run(deploy, ['--dry-run'])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  for (const name of Object.keys(collections)) expect(stdout).toContain(`create collection ${name}\n`)
  for (const name of Object.keys(functions)) expect(stdout).toContain(`upload the code of function ${name} `)
  expect(stdout).toContain('"*":{"invoke":false}')
})

test('a dry run lists what is left to do by hand and what to check the first time', () => {
  const { stdout } = run(deploy, ['--dry-run'])
  for (const mention of [
    '消息推送',
    '订阅消息',
    '用户隐私保护指引',
    '-604101',
    'HTTP 访问服务',
    'verify:cloud',
  ]) {
    expect(stdout).toContain(mention)
  }
})

test('without its settings a deployment says in one sentence which are missing', () => {
  const { status, stderr } = run(deploy, [], { TCB_ENV_ID: 'some-env', WX_APPID: 'wx0' })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, WX_UPLOAD_KEY_PATH')
  expect(stderr).not.toContain('TCB_ENV_ID')
})

test('without an environment’s keys there is no verifying, and one sentence says why', () => {
  const { status, stderr } = run(verify)
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('TCB_ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY')
})
