import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FIGURES_FILE } from '../support/weapp/figures'
import { type Scenario } from './scenario'

const root = resolve(__dirname, '../..')

/** The compiled mini-program runs in jest alone, so its tests of lists are run and leave their figures in a file. */
function measured(): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'set-data-'))
  const file = join(folder, 'figures')
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  try {
    execFileSync(process.execPath, [jest, 'tests/weapp/lists.test.ts', 'tests/weapp/bookings.test.ts'], {
      cwd: root,
      env: { ...process.env, [FIGURES_FILE]: file },
      stdio: 'pipe',
    })
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    return Object.fromEntries(
      lines.map((line) => {
        const { figure, bytes } = JSON.parse(line) as { figure: string; bytes: number }
        return [figure, bytes]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const scenarios: Scenario[] = [
  {
    name: 'client/set-data',
    run: () =>
      Promise.resolve({
        figures: measured(),
        budget: {
          twentyCardsBytes: 12 * 1024,
          twentyRoomsBytes: 12 * 1024,
          oneFieldBytes: 100,
          bookingFieldBytes: 100,
        },
      }),
  },
]
