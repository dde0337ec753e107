import { randomUUID } from 'node:crypto'
import { linkToExport, listMyExports, requestExport } from '../../shared/exports/contracts'
import { MOST_ROWS } from '../../shared/exports/rules'
import { DAY, MINUTE } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { fileMany } from '../support/filed-cases'
import { filesBelow, followLink, openSheet } from '../support/sheets'

/*
 * The job dies at one platform call after the other while it makes a table of two parts, before the call took effect
 * and after; then it runs again. Every time there is one whole table in the end, and nothing else is left.
 */
jest.setTimeout(300_000)

const ROWS = 2_100
/** More than a table of two parts takes. */
const MOST_CALLS = 60

let town: Community
let secretary: Person
/** Calls of a run that come before those of the table: other tasks', and what is delivered. */
let others: number
beforeAll(async () => {
  town = await community()
  await fileMany(town, ROWS, MONDAY_MORNING - 5 * DAY)
  secretary = await town.secretary()
  // What is done once a day is done.
  await town.settle()
  await ask()
  const { database } = (await town.cloud.runTimer('jobs')).report
  others = database.findIndex(
    ({ action, collection: name }) => action === 'database.modifyAndReturnDoc' && name === 'exports',
  )
})
afterAll(() => town.stop())

const ask = async (): Promise<string> => {
  const parameters = { unitId: 'happy', from: '2026-11-09', to: '2026-11-16' }
  return (await secretary.call(requestExport, { requestId: randomUUID(), kind: 'appeals', parameters })).id
}

const tableOf = async (id: string) =>
  (await secretary.call(listMyExports, { cursor: null })).items.find((one) => one.id === id)

/** Runs the job until it dies at the nth of its platform calls; whether it did. */
async function dieAt(skip: number, kind: 'crash-before' | 'crash-after'): Promise<boolean> {
  await town.cloud.faults({ rules: [{ kind, action: '*', function: 'jobs', skip, count: 1 }] })
  const died = await town.settle().then(
    () => false,
    () => true,
  )
  await town.cloud.faults()
  return died
}

/** The lease of the dead run ends, and the job runs again. */
async function runAgain(): Promise<void> {
  await town.cloud.clock.advance(3 * MINUTE)
  await town.settle()
}

const collection = (name: string) => town.cloud.sdk().database().collection(name)

/** Ends the secretary's role, or gives it back. */
async function setRoleUntil(until: number | null): Promise<void> {
  await collection('members').where({ _id: secretary.id }).update({ 'roles.0.until': until })
}

test.each(['crash-before', 'crash-after'] as const)(
  'a job that dies at any point (%s) makes one whole table in the end',
  async (kind) => {
    let deaths = 0
    // Dying before a call leaves what dying after the one before it leaves: the two take turns.
    for (let skip = others; skip < others + MOST_CALLS; skip += 2) {
      const id = await ask()
      const isDead = await dieAt(skip, kind)
      if (isDead) deaths += 1
      await runAgain()
      expect([skip, await tableOf(id)]).toEqual([
        skip,
        expect.objectContaining({ state: 'ready', rows: ROWS }),
      ])
      expect([skip, filesBelow(town.cloud, `exports/${id}`)]).toEqual([
        skip,
        [expect.stringMatching(/\.xlsx$/)],
      ])
      const { url } = await secretary.call(linkToExport, { requestId: randomUUID(), id })
      const tickets = openSheet((await followLink(url)).bytes).rows.map(([ticket]) => ticket)
      expect([skip, tickets.length, new Set(tickets).size]).toEqual([skip, ROWS + 1, ROWS + 1])
      if (!isDead) break
    }
    expect(deaths).toBeGreaterThan(10)
  },
)

test('a table that nobody may have any more leaves nothing of a dead run in storage', async () => {
  const left: number[] = []
  for (let skip = others; skip < others + MOST_CALLS; skip += 3) {
    const id = await ask()
    await dieAt(skip, 'crash-after')
    if ((await tableOf(id))?.state === 'ready') break
    left.push(filesBelow(town.cloud, `exports/${id}`).length)
    await setRoleUntil(await town.cloud.clock.now())
    await runAgain()
    await setRoleUntil(null)
    expect([skip, filesBelow(town.cloud, `exports/${id}`)]).toEqual([skip, []])
  }
  expect(Math.max(...left)).toBeGreaterThan(0)
})

test('a table that can’t be made for a long time is given up, and its owner is told', async () => {
  const id = await ask()
  await town.cloud.faults({ rules: [{ kind: 'throttle', action: 'storage.*', function: 'jobs' }] })
  for (let tries = 0; tries < 6; tries++) await runAgain()
  await town.cloud.faults()
  await runAgain()
  const [newest] = (await secretary.call(listMyExports, { cursor: null })).items
  expect(newest).toMatchObject({ id, state: 'failed', because: 'exports.broken' })
})

test('more rows than a sheet is good for end it, with the advice to ask for less', async () => {
  const id = await ask()
  await collection('exports').where({ _id: id }).update({ rows: MOST_ROWS })
  await town.settle()
  const [newest] = (await secretary.call(listMyExports, { cursor: null })).items
  expect(newest).toMatchObject({ id, state: 'failed', because: 'exports.too_many_rows' })
  expect(filesBelow(town.cloud, `exports/${id}`)).toEqual([])
})
