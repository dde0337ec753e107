import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { verifyRefusal } from './settings'

const root = resolve(__dirname, '../..')

/** Runs the local cloud's own database suite, unchanged, against a real environment: use an empty one. */
function main(): number {
  const refusal = verifyRefusal(process.env)
  if (refusal) {
    console.error(refusal)
    return 1
  }
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'flows',
    '--runInBand',
    'tests/local/database',
  ]
  const { status } = spawnSync(process.execPath, jest, {
    cwd: root,
    env: { ...process.env, VERIFY_CLOUD: '1' },
    stdio: 'inherit',
  })
  return status ?? 1
}

process.exit(main())
