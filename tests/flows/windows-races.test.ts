import { listInbox } from '../../shared/inbox/contracts'
import { addWalkIn, callNext, showWindowFigures, takeTicket } from '../../shared/windows/contracts'
import { MAX_NUMBERS } from '../../shared/windows/window'
import { community, type Community } from '../support/community'
import { insist, raceDesks, racePlaces } from '../support/window-races'
import { arrived, call, desk, move, openWindow, place, request, residents } from '../support/windows'

/* At a reduced size; tests/faults/windows.ts has 200 people for 30 places, and 60 people before four desks. */
jest.setTimeout(180_000)
const SEED = 20261116

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

test('60 people want 10 places at once, some give theirs up: never one too many, and none is lost', async () => {
  const told = await racePlaces(town, SEED, { people: 60, places: 10, cancels: 0.3, isBroken: false })
  expect(told.kept + told.refilled).toBe(10)
})

test('the same on a platform that breaks and dies', async () => {
  const told = await racePlaces(town, SEED, { people: 24, places: 6, cancels: 0.3, isBroken: true })
  expect(told.kept + told.refilled).toBe(6)
})

const called = (told: Record<string, number>) => Object.values(told).reduce((sum, count) => sum + count, 0)

test('four desks call 20 people at once: each once, in order', async () => {
  expect(called(await raceDesks(town, SEED, { people: 20, desks: 4, isBroken: false }))).toBe(20)
})

test('four desks call 10 people on a platform that breaks and dies', async () => {
  expect(called(await raceDesks(town, SEED, { people: 10, desks: 4, isBroken: true }))).toBe(10)
})

test('ten taps of one person are one ticket, ten different wishes are one ticket too', async () => {
  const opened = await openWindow(town)
  const [tapping, hoarding] = await residents(town, 2)
  const wish = place(opened)
  const taps = await Promise.all(Array.from({ length: 10 }, () => tapping!.call(takeTicket, wish)))
  expect(new Set(taps.map(({ id }) => id)).size).toBe(1)
  const wishes = await Promise.all(
    Array.from({ length: 10 }, () => insist(hoarding!, takeTicket, place(opened))),
  )
  const refusals = wishes.flatMap((answer) => ('refused' in answer ? [answer.refused] : []))
  expect(refusals).toEqual(Array.from({ length: 9 }, () => 'ticket.already_holding'))
})

test('two taps on "call the next" at one desk call one person', async () => {
  const opened = await openWindow(town)
  for (const person of await residents(town, 3)) await arrived(opened, person)
  const answers = await Promise.all(
    [1, 2].map(() =>
      insist(opened.secretary, callNext, { windowId: opened.windowId, deskId: 'desk1', ...request() }),
    ),
  )
  expect(answers.filter((answer) => 'reply' in answer)).toHaveLength(1)
  expect((await desk(opened)).queue).toHaveLength(2)
})

test('done and missed at once: one of the two, and the figures know which', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  const { id } = await arrived(opened, resident!)
  await call(opened.secretary, opened.windowId)
  await Promise.allSettled([move(opened.secretary, id, 'finish'), move(opened.secretary, id, 'miss')])
  const state = (await desk(opened)).tickets[0]?.state
  await town.settle()
  const { months } = await opened.secretary.call(showWindowFigures, { windowId: opened.windowId })
  const expected = state === 'done' ? { served: 1, missed: 0 } : { served: 0, missed: 1 }
  expect(months).toMatchObject([expected])
  expect(await resident!.call(listInbox, { cursor: null })).toMatchObject({
    items: [{ title: '轮到您了：A001' }],
  })
})

test('a day’s document stays under 64 KB with every number given, and then gives no more', async () => {
  const opened = await openWindow(town, { places: 26 })
  const { windowId, guideId, secretary } = opened
  const people = await residents(town, 78)
  await Promise.all(
    people.map((person, at) => person.call(takeTicket, place(opened, { from: 540 + 60 * (at % 3) }))),
  )
  const walkIn = (by: typeof secretary) =>
    by.call(addWalkIn, { windowId, guideId, name: '欧阳大爷', ...request() })
  for (let number = 79; number <= MAX_NUMBERS; number++) await walkIn(secretary)
  await expect(walkIn(secretary)).toBeRefused('ticket.day_full')
  await town.settle()
  const worker = await town.holder('communityWorker', 'happy')
  for (let turn = 0; turn < 20; turn++) {
    const { ticketId } = await call(worker, windowId)
    await move(worker, ticketId, turn % 2 === 0 ? 'finish' : 'miss')
  }
  const [day] = await town.documentsOf('windowDays')
  expect(day!.tickets).toHaveLength(MAX_NUMBERS)
  expect(Buffer.byteLength(JSON.stringify(day))).toBeLessThan(64 * 1024)
})
