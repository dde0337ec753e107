import type { Endpoint, InputOf } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import { MINUTE } from '../../shared/time'
import {
  addWalkIn,
  askToComeAgain,
  callNext,
  cancelTicket,
  moveTicket,
  saveDay,
  showWindowFigures,
  takeTicket,
} from '../../shared/windows/contracts'
import { assignVisit, cancelVisit, finishVisit, requestVisit } from '../../shared/windows/visit-contracts'
import { community, type Community, type Person } from '../support/community'
import { visitWish } from '../support/visits'
import { openWindow, place, request, wrongSums, type OpenWindow } from '../support/windows'

/*
 * Every database call of an action fails in turn, once before it took effect and once after (the answer is lost);
 * each time the phone sends the same request again. Then everything is there once.
 */
jest.setTimeout(240_000)

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const kinds = ['fail-before', 'fail-after', 'throttle'] as const
type Fault = { kind: (typeof kinds)[number]; skip: number }
const faultsOver = (calls: number): Fault[] =>
  kinds.flatMap((kind) => Array.from({ length: calls }, (_, skip) => ({ kind, skip })))

async function callWithFault<E extends Endpoint>(
  person: Person,
  contract: E,
  input: InputOf<E>,
  fault: Fault,
): Promise<void> {
  await town.cloud.faults({ rules: [{ ...fault, count: 1, function: 'api' }] })
  try {
    await person.call(contract, input)
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    expect(failure.refusal).toEqual({ code: 'UNAVAILABLE', reason: 'core.unavailable' })
    await town.cloud.faults()
    await person.call(contract, input)
  }
  await town.cloud.faults()
}

interface StoredDay {
  _id: string
  tickets: { id: string; state: string; memberId: string | null; timesMissed: number }[]
}

const ticketsOf = async ({ windowId }: OpenWindow) =>
  ((await town.documentsOf('windowDays')) as unknown as StoredDay[])
    .filter(({ _id }) => _id.startsWith(windowId))
    .flatMap(({ _id, tickets }) => tickets.map((ticket) => ({ ...ticket, id: `${_id}.${ticket.id}` })))

test('the first place of a day is taken once, and given up once', async () => {
  for (const [index, fault] of faultsOver(6).entries()) {
    const opened = await openWindow(town)
    const resident = await town.resident('happy.b1', { room: String(301 + index) })
    await callWithFault(resident, takeTicket, place(opened), fault)
    const [ticket, ...others] = await ticketsOf(opened)
    expect([fault, ticket?.state, others]).toEqual([fault, 'booked', []])
    await callWithFault(resident, cancelTicket, { id: ticket!.id, ...request() }, fault)
    expect((await ticketsOf(opened)).map(({ state }) => state)).toEqual(['cancelled'])
  }
  expect(await wrongSums(town)).toEqual([])
})

test('somebody is called once and done once, and counted once', async () => {
  for (const [index, fault] of faultsOver(5).entries()) {
    const opened = await openWindow(town)
    const { secretary, windowId } = opened
    const residents = await Promise.all(
      [1, 2].map((number) => town.resident('happy.b1', { room: String(1000 + 10 * index + number) })),
    )
    for (const resident of residents) await resident.call(takeTicket, place(opened, { from: 540 }))
    const [first, second] = await ticketsOf(opened)
    await callWithFault(secretary, moveTicket, { id: first!.id, ...request(), move: 'arrive' }, fault)
    await callWithFault(secretary, moveTicket, { id: second!.id, ...request(), move: 'arrive' }, fault)
    await callWithFault(secretary, callNext, { windowId, deskId: 'desk1', ...request() }, fault)
    expect((await ticketsOf(opened)).map(({ state }) => state)).toEqual(['called', 'waiting'])
    await callWithFault(secretary, moveTicket, { id: first!.id, ...request(), move: 'miss' }, fault)
    await callWithFault(secretary, moveTicket, { id: first!.id, ...request(), move: 'requeue' }, fault)
    await callWithFault(secretary, callNext, { windowId, deskId: 'desk1', ...request() }, fault)
    const asked = { id: second!.id, ...request(), missing: ['户口本'], note: '' }
    await callWithFault(secretary, askToComeAgain, asked, fault)
    const states = (await ticketsOf(opened)).map(({ state, timesMissed }) => [state, timesMissed])
    expect([fault, states]).toEqual([
      fault,
      [
        ['waiting', 1],
        ['comeAgain', 0],
      ],
    ])
    await town.cloud.clock.advance(MINUTE / 2)
    await town.settle()
    const { months } = await secretary.call(showWindowFigures, { windowId })
    expect([fault, months]).toMatchObject([fault, [{ served: 0, comeAgain: 1, missed: 0 }]])
    // Ten minutes hold a person to a number of writes.
    if (index % 5 === 4) await town.cloud.clock.advance(10 * MINUTE)
  }
})

test('a walk-in gets one number, and a day is closed once', async () => {
  for (const fault of faultsOver(6)) {
    const opened = await openWindow(town)
    const { secretary, windowId, guideId } = opened
    await callWithFault(secretary, addWalkIn, { windowId, guideId, name: '赵大爷', ...request() }, fault)
    expect([fault, (await ticketsOf(opened)).length]).toEqual([fault, 1])
    const closed = { windowId, date: '2026-11-18', bands: [], because: '停电', callsOff: 0, ...request() }
    await callWithFault(secretary, saveDay, closed, fault)
    const days = (await town.documentsOf('windowDays')).filter((day) => day.windowId === windowId)
    expect([fault, days.map((day) => day.isClosed)]).toEqual([fault, [false, true]])
  }
})

test('a visit is asked for, assigned, done and called off once', async () => {
  const { guideId, secretary } = await openWindow(town)
  const worker = await town.holder('communityWorker', 'happy')
  for (const fault of faultsOver(5)) {
    const resident = await town.resident()
    const stored = async () =>
      (await town.documentsOf('assistedVisits')).filter(
        (visit) => visit.ownerId === resident.id,
      ) as unknown as {
        _id: string
        timeline: { move: string }[]
      }[]
    await callWithFault(resident, requestVisit, await visitWish(town, guideId), fault)
    const id = (await stored())[0]!._id
    await callWithFault(secretary, assignVisit, { id, ...request(), memberId: worker.id }, fault)
    await callWithFault(worker, finishVisit, { id, ...request(), note: '材料已代交。' }, fault)
    expect([fault, (await stored()).map(({ timeline }) => timeline.map(({ move }) => move))]).toEqual([
      fault,
      [['ask', 'assign', 'finish']],
    ])
  }
  const resident = await town.resident()
  const { id } = await resident.call(requestVisit, await visitWish(town, guideId))
  await callWithFault(resident, cancelVisit, { id, ...request() }, { kind: 'fail-after', skip: 3 })
  const [last] = (await town.documentsOf('assistedVisits')).filter((visit) => visit._id === id)
  expect(last!.state).toBe('cancelled')
})

test('whatever breaks while a day ends or is looked at, everybody is told and counted once', async () => {
  for (const kind of [...kinds, 'crash-before', 'crash-after'] as const) {
    for (const skip of [1, 6]) {
      const opened = await openWindow(town)
      const date = new Date((await town.cloud.clock.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
      const resident = await town.resident()
      await resident.call(takeTicket, place(opened, { date, from: 660 }))
      const day = Date.parse(`${date}T00:00:00+08:00`)
      const settleBroken = async (at: number) => {
        await town.cloud.clock.set(at)
        await town.cloud.faults({ rules: [{ kind, skip, count: 1, function: 'jobs' }] })
        await Promise.all([town.settle(), town.settle()]).catch(() => undefined)
        await town.cloud.faults()
        for (let later = 0; later < 2; later++) {
          await town.cloud.clock.advance(2 * MINUTE)
          await town.settle()
        }
      }
      await settleBroken(day + 10 * 60 * MINUTE)
      await settleBroken(day + 24 * 60 * MINUTE)
      const told = (await town.documentsOf('inbox'))
        .filter((message) => message.memberId === resident.id)
        .map(({ title }) => title)
      expect([kind, skip, told.sort()]).toEqual([
        kind,
        skip,
        ['您约的“高龄津贴申领”过期了', '快到时间了：高龄津贴申领'].sort(),
      ])
      const { months } = await opened.secretary.call(showWindowFigures, { windowId: opened.windowId })
      expect([kind, skip, months]).toMatchObject([kind, skip, [{ missed: 1, served: 0 }]])
      // On to the next working morning.
      const next = [5, 6].includes(new Date(day + 12 * 3_600_000).getUTCDay()) ? 3 : 1
      await town.cloud.clock.set(day + next * 24 * 60 * MINUTE + 9 * 60 * MINUTE)
    }
  }
})
