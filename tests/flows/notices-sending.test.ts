import { getNotice, postNotice, showRoster, withdrawNotice } from '../../shared/notices/contracts'
import { DAY, MINUTE } from '../../shared/time'
import { community, type Community } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { crowd } from '../support/crowd'
import { checkSent, sendThroughKills } from '../support/notice-sending'
import { request, settled, tankCleaning, waterStop } from '../support/notices'

jest.setTimeout(240_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

// At full size in tests/faults: 8,000 households and twelve kills.
test('an urgent notice to 300 households reaches everybody once, however often the machine that sends is killed', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  process.stdout.write(`notices-sending: 300 households, 4 kills, seed ${seed}\n`)
  const sent = await sendThroughKills(town, seed, { households: 300, kills: 4, killWithin: 900 })
  const figures = await checkSent(town, sent)
  expect([figures.people, sent.kills]).toEqual([300, 4])
})

test.each(['fail-before', 'fail-after', 'throttle', 'crash-before', 'crash-after'] as const)(
  'whatever call of the sending meets %s, everybody is told once and counted once',
  async (kind) => {
    const people = await crowd(town, 5)
    const officer = await town.holder('subdistrictOfficer', 's1')
    for (const skip of [2, 9, 16, 23, 30, 37]) {
      const validUntil = (await town.cloud.clock.now()) + 60 * MINUTE
      const draft = waterStop({ scopeUnitId: people.unitId, validUntil, title: `第 ${skip} 次停水通知` })
      const { id } = await officer.call(postNotice, draft)
      await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'jobs' }] })
      await Promise.all([town.settle(), town.settle()]).catch(() => undefined)
      await town.cloud.faults()
      await town.cloud.clock.advance(3 * MINUTE)
      await settled(town)
      const told = (await town.documentsOf('inbox')).filter(({ title }) =>
        String(title).includes(draft.title),
      )
      expect([kind, skip, told.length]).toEqual([kind, skip, 5])
      const view = await officer.call(getNotice, { id })
      expect([view.state, view.progress]).toEqual([
        'sent',
        { households: 5, people: 5, total: 5, isDone: true },
      ])
      expect(view.figures).toMatchObject({ households: 5, noConsent: 5, waiting: 5 })
    }
  },
)

test('a notice that is withdrawn in the middle stops, and exactly those who were told it hear that it was withdrawn', async () => {
  const people = await crowd(town, 130)
  const officer = await town.holder('subdistrictOfficer', 's1')
  const { id } = await officer.call(postNotice, waterStop({ scopeUnitId: people.unitId }))
  // The run dies in its second step, after some of the first sixty households or all of them.
  await town.cloud.faults({ rules: [{ kind: 'crash-after', skip: 330, count: 1, function: 'jobs' }] })
  await town.settle().catch(() => undefined)
  await town.cloud.faults()
  const { progress } = await officer.call(getNotice, { id })
  expect(progress).toMatchObject({ total: 130, isDone: false })
  await officer.call(withdrawNotice, { id, ...request(), because: '管道已经提前修好。' })
  for (let minute = 0; minute < 5; minute++) {
    await town.cloud.clock.advance(MINUTE)
    await settled(town)
  }
  const inbox = await town.documentsOf('inbox')
  const toldOf = (words: string) =>
    inbox.filter(({ title }) => String(title).startsWith(words)).map(({ memberId }) => String(memberId))
  const first = toldOf('紧急通知')
  const withReceipts = new Set(
    (await town.documentsOf('noticeReceipts')).map(({ householdId }) => householdId),
  )
  expect(first.length).toBeGreaterThan(0)
  expect(first.length).toBeLessThan(130)
  expect(toldOf('通知已撤回').sort()).toEqual([...first].sort())
  expect(withReceipts.size).toBeGreaterThanOrEqual(first.length)
  const { figures } = await officer.call(showRoster, { id, unitId: people.unitId })
  expect(figures.households).toBe(withReceipts.size)
})

test('the weekly message reaches everybody once, wherever its run is cut off', async () => {
  const people = await crowd(town, 70)
  const officer = await town.holder('subdistrictOfficer', 's1')
  const validUntil = MONDAY_MORNING + 100 * DAY
  await officer.call(postNotice, tankCleaning({ scopeUnitId: people.unitId, validUntil }))
  await settled(town)
  const cuts = [
    ['noticeDigests', 1],
    ['noticeDigests', 3],
    ['inbox', 2],
  ] as const
  const everybody = [...people.memberIds].sort()
  const toldSince = async (since: number) =>
    (await town.documentsOf('inbox'))
      .filter(({ at }) => Number(at) >= since)
      .map(({ memberId }) => String(memberId))
      .sort()
  let cutShort = 0
  let friday = new Date('2026-11-20T18:00:00+08:00').getTime()
  for (const kind of ['crash-before', 'crash-after'] as const) {
    for (const [collection, skip] of cuts) {
      await town.cloud.clock.set(friday)
      await town.cloud.faults({ rules: [{ kind, collection, skip, count: 1, function: 'jobs' }] })
      await town.settle().catch(() => undefined)
      await town.cloud.faults()
      if ((await toldSince(friday)).length < everybody.length) cutShort++
      await town.cloud.clock.advance(3 * MINUTE)
      await settled(town)
      expect([kind, collection, skip, await toldSince(friday)]).toEqual([kind, collection, skip, everybody])
      friday += 7 * DAY
    }
  }
  expect(cutShort).toBeGreaterThan(3)
})
