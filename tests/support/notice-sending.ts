import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { getNotice, postNotice, showRoster } from '../../shared/notices/contracts'
import { figuresOf, type Standing } from '../../shared/notices/roster'
import { MINUTE } from '../../shared/time'
import type { Community } from './community'
import { crowd, someConsent } from './crowd'
import { settled, waterStop } from './notices'
import { seededRandom } from './seeded-random'

const MOST_RUNS = 400

interface Size {
  households: number
  /** How often the machine that sends is killed, at random instants. */
  kills: number
  /** When at the latest after a run has begun, ms. */
  killWithin: number
}

/** One run of the timer; it may be killed in the middle. */
async function run(town: Community): Promise<void> {
  await town.cloud.clock.advance(3 * MINUTE)
  await town.settle()
}

/** Sends an urgent notice to many while the machine is killed again and again; answers how many runs it took. */
export async function sendThroughKills(
  town: Community,
  seed: number,
  { households, kills, killWithin }: Size,
) {
  const random = seededRandom(seed)
  const people = await crowd(town, households)
  const agreed = await someConsent(town, people, 20)
  const officer = await town.holder('subdistrictOfficer', 's1')
  const validUntil = (await town.cloud.clock.now()) + 30 * 24 * 60 * MINUTE
  const draft = waterStop({ scopeUnitId: people.unitId, validUntil })
  const { id } = await officer.call(postNotice, draft)
  let runs = 0
  let left = kills
  for (; runs < MOST_RUNS; runs++) {
    const running = run(town).catch(() => undefined)
    if (left > 0) {
      await pause(random.below(killWithin))
      await town.cloud.kill()
      await running
      await town.cloud.start()
      left--
      continue
    }
    await running
    const { progress } = await officer.call(getNotice, { id })
    if (progress?.isDone) break
  }
  await settled(town)
  return { id, officer, people, agreed, runs, kills: kills - left }
}

type Sent = Awaited<ReturnType<typeof sendThroughKills>>

/** Everybody has it once, each household has one receipt, and every figure equals a recount. */
export async function checkSent(town: Community, { id, officer, people, agreed }: Sent) {
  const lines = await town.cloud.dump()
  const of = (collection: string) =>
    lines.filter((line) => line.collection === collection).map((line) => line.document)
  const told = of('inbox').filter(({ title }) => String(title).startsWith('紧急通知'))
  const toldIds = told.map(({ memberId }) => String(memberId)).sort()
  assert.deepEqual(toldIds, [...people.memberIds].sort(), 'everybody was told once')
  const receipts = of('noticeReceipts') as unknown as {
    _id: string
    standing: Standing
    isWaiting: boolean
    toVisit: boolean
  }[]
  assert.equal(receipts.length, people.memberIds.length, 'a receipt a household')
  const phones = (await town.cloud.messages()).map(({ openid }) => openid)
  assert.equal(new Set(phones).size, phones.length, 'no phone was called twice')
  assert.ok(phones.every((openid) => agreed.includes(openid)))
  const view = await officer.call(getNotice, { id })
  assert.equal(view.state, 'sent')
  assert.deepEqual(view.progress, {
    households: receipts.length,
    people: people.memberIds.length,
    total: receipts.length,
    isDone: true,
  })
  const figures = figuresOf(receipts)
  assert.deepEqual(view.figures, figures, 'the sums equal a recount')
  const roster = await officer.call(showRoster, { id, unitId: people.unitId })
  assert.deepEqual(roster.figures, figures, 'so do those by building')
  return { people: toldIds.length, phones: phones.length, messageSent: figures.messageSent }
}
