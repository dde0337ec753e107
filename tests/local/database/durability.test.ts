import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabase } from '../../../cloudfunctions/local/database/database'

const schema = { log: { indexes: [{ name: 'n', keys: [['n', 1]] as const, unique: true, serves: 'test' }] } }
const now = () => 0
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durability-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a process that writes, eight at a time, and prints each number once it is acknowledged. */
function startWriter() {
  const script = resolve(__dirname, 'writer.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function acknowledgedBeforeKill(atLeast: number): Promise<number[]> {
  const writer = startWriter()
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: writer.stdout })) {
    if (acknowledged.push(Number(line)) === atLeast) writer.kill('SIGKILL')
  }
  await ended
  return acknowledged
}

test('every acknowledged write is there after kill -9, with its index entry, round after round', async () => {
  const acknowledged: number[] = []
  for (const round of [1, 2, 3]) acknowledged.push(...(await acknowledgedBeforeKill(100 * round)))
  const database = openDatabase({ folder, schema, now })
  const stored = [...database.dump()].map(({ document }) => document.n as number)
  expect(acknowledged.filter((n) => !stored.includes(n))).toEqual([])
  expect(database.collections()).toEqual([{ name: 'log', documents: stored.length }])
  for (const n of acknowledged.slice(-20)) {
    const reply = await database.handle('database.getDocument', {
      collectionName: 'log',
      query: JSON.stringify({ n }),
    })
    expect(reply.usage).toEqual({ calls: 1, examined: 1, returned: 1, index: 'n' })
  }
  await database.close()
})

test('what was written is there after an orderly restart, and natural order goes on', async () => {
  const add = (database: ReturnType<typeof openDatabase>, id: string, n: number) =>
    database.handle('database.insertDocument', {
      collectionName: 'log',
      data: [JSON.stringify({ _id: id, n })],
    })
  const first = openDatabase({ folder, schema, now })
  await add(first, 'z', 1)
  await first.close()
  const second = openDatabase({ folder, schema, now })
  await add(second, 'a', 2)
  expect([...second.dump()].map(({ document }) => document._id)).toEqual(['z', 'a'])
  await second.close()
})
