import { listInbox } from '../../shared/inbox/contracts'
import { DAY, HOUR, MINUTE } from '../../shared/time'
import {
  addWalkIn,
  askToComeAgain,
  cancelTicket,
  getTicket,
  listMyTickets,
  showCentreDay,
  showDays,
  showQueue,
  showWindowFigures,
  takeTicket,
} from '../../shared/windows/contracts'
import { community, type Community, type Person } from '../support/community'
import {
  arrived,
  call,
  desk,
  move,
  openWindow,
  place,
  request,
  residents,
  wrongSums,
} from '../support/windows'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const titles = async (person: Person) =>
  (await person.call(listInbox, { cursor: null })).items.map((message) => message.title)

test('somebody books a time, comes, is called and done, and reads each step', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [resident] = await residents(town, 1)
  const ticket = await resident!.call(takeTicket, place(opened))
  expect(ticket).toMatchObject({
    number: 'A001',
    state: 'booked',
    title: '高龄津贴申领',
    date: '2026-11-16',
    band: { from: 600, to: 660 },
    before: null,
    address: '幸福路 12 号一层',
  })
  await town.cloud.clock.advance(55 * MINUTE)
  await move(secretary, ticket.id, 'arrive')
  expect(await resident!.call(getTicket, { id: ticket.id })).toMatchObject({ state: 'waiting', before: 0 })
  await town.cloud.clock.advance(10 * MINUTE)
  const called = await call(secretary, windowId)
  expect(called.ticketId).toBe(ticket.id)
  expect(await resident!.call(getTicket, { id: ticket.id })).toMatchObject({ state: 'called', desk: '1号台' })
  const { tickets } = await move(secretary, ticket.id, 'finish')
  expect(tickets).toMatchObject([{ number: 'A001', state: 'done', name: '王**', hasPhone: true }])
  await town.settle()
  expect(await titles(resident!)).toEqual(['轮到您了：A001'])
  const { months } = await secretary.call(showWindowFigures, { windowId })
  expect(months).toMatchObject([{ month: '2026-11', served: 1, missed: 0, waitedMinutes: 10 }])
})

test('who lacks something is told what, and books again', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [resident] = await residents(town, 1)
  const { id } = await arrived(opened, resident!)
  await call(secretary, windowId)
  const asked = { id, ...request(), missing: ['户口本'], note: '带首页和本人页就行。' }
  await secretary.call(askToComeAgain, asked)
  expect(await resident!.call(getTicket, { id })).toMatchObject({
    state: 'comeAgain',
    outcome: { missing: ['户口本'], note: '带首页和本人页就行。', check: 'passed' },
  })
  const again = await resident!.call(takeTicket, place(opened, { date: '2026-11-17' }))
  expect(again).toMatchObject({ number: 'A001', date: '2026-11-17', state: 'booked' })
  await town.settle()
  expect(await titles(resident!)).toContain('“高龄津贴申领”还要再来一次')
  const { months } = await secretary.call(showWindowFigures, { windowId })
  expect(months).toMatchObject([{ served: 0, comeAgain: 1 }])
})

test('a word that the check hasn’t passed stays with the desk', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  const { id } = await arrived(opened, resident!)
  await call(opened.secretary, opened.windowId)
  await town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })
  await opened.secretary.call(askToComeAgain, { id, ...request(), missing: ['户口本'], note: '带首页。' })
  await town.cloud.faults()
  const outcomeFor = async (person: Person) => (await person.call(getTicket, { id })).outcome
  expect(await outcomeFor(resident!)).toEqual({ missing: ['户口本'], note: null, check: 'review' })
  expect(await outcomeFor(opened.secretary)).toMatchObject({ note: '带首页。' })
})

test('a cancelled ticket gives its place back, and its number to nobody', async () => {
  const opened = await openWindow(town, { places: 1 })
  const [first, second] = await residents(town, 2)
  const ticket = await first!.call(takeTicket, place(opened))
  await expect(second!.call(takeTicket, place(opened))).toBeRefused('ticket.band_full')
  expect(await first!.call(cancelTicket, { id: ticket.id, ...request() })).toMatchObject({
    state: 'cancelled',
  })
  expect(await second!.call(takeTicket, place(opened))).toMatchObject({ number: 'A002' })
  expect(await wrongSums(town)).toEqual([])
})

test('what is left is there for everybody, and nobody’s name', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  await resident!.call(takeTicket, place(opened))
  const { days, window } = await town.stranger().call(showDays, { windowId: opened.windowId })
  expect(window).toMatchObject({ name: '综合窗口', centreName: '幸福里党群服务站' })
  expect(days).toHaveLength(8)
  expect(days[0]!.bands).toEqual([
    { from: 540, to: 600, left: 5 },
    { from: 600, to: 660, left: 4 },
    { from: 660, to: 720, left: 5 },
  ])
  expect(days[5]).toEqual({ date: '2026-11-21', bands: [], closedBecause: null })
  expect(JSON.stringify(days)).not.toContain(resident!.id)
})

test('the hall shows numbers and desks alone', async () => {
  const opened = await openWindow(town)
  const [first, second] = await residents(town, 2)
  await arrived(opened, first!)
  await arrived(opened, second!)
  await call(opened.secretary, opened.windowId, 'desk2')
  const shown = await town.stranger().call(showQueue, { windowId: opened.windowId })
  expect(shown).toEqual({
    windowName: '综合窗口',
    called: [{ number: 'A001', desk: '2号台' }],
    waiting: ['A002'],
  })
})

test('whose booked time has come goes before those who just walked in; who comes without a phone gets a number too', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId, guideId } = opened
  const [resident] = await residents(town, 1)
  const walkIn = { windowId, guideId, name: '赵大爷', ...request() }
  const first = await secretary.call(addWalkIn, walkIn)
  expect(first.tickets).toMatchObject([{ number: 'A001', name: '赵**', hasPhone: false, state: 'waiting' }])
  expect((await secretary.call(addWalkIn, walkIn)).tickets).toHaveLength(1)
  const booked = await arrived(opened, resident!)
  expect((await desk(opened)).queue).toEqual([booked.id, first.ticketId])
  expect((await call(secretary, windowId)).ticketId).toBe(booked.id)
  expect((await call(secretary, windowId, 'desk2')).ticketId).toBe(first.ticketId)
})

test('who misses their turn may come back once, behind all who wait', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [first, second] = await residents(town, 2)
  const late = await arrived(opened, first!)
  const other = await arrived(opened, second!)
  await call(secretary, windowId)
  await move(secretary, late.id, 'recall')
  await move(secretary, late.id, 'miss')
  await town.cloud.clock.advance(MINUTE)
  await move(secretary, late.id, 'requeue')
  expect((await desk(opened)).queue).toEqual([other.id, late.id])
  await call(secretary, windowId)
  await move(secretary, other.id, 'finish')
  await call(secretary, windowId)
  await move(secretary, late.id, 'miss')
  await expect(move(secretary, late.id, 'requeue')).toBeRefused('ticket.missed_twice')
  await town.settle()
  const { months } = await secretary.call(showWindowFigures, { windowId })
  expect(months).toMatchObject([{ served: 1, missed: 1 }])
})

test('who has two before them is told to come near, once', async () => {
  const opened = await openWindow(town)
  const people = await residents(town, 5)
  for (const person of people) await arrived(opened, person)
  for (let turn = 0; turn < 2; turn++) {
    const { ticketId } = await call(opened.secretary, opened.windowId)
    await move(opened.secretary, ticketId, 'finish')
  }
  await town.settle()
  const near = async (person: Person) =>
    (await titles(person)).filter((title) => title.startsWith('快到您了'))
  expect(await Promise.all(people.map(near))).toEqual([
    [],
    ['快到您了：A002'],
    ['快到您了：A003'],
    ['快到您了：A004'],
    ['快到您了：A005'],
  ])
})

test('reminders come the evening before and an hour before, once each', async () => {
  const opened = await openWindow(town)
  const [resident, quitter] = await residents(town, 2)
  await resident!.call(takeTicket, place(opened, { date: '2026-11-18' }))
  const given = await quitter!.call(takeTicket, place(opened, { date: '2026-11-18' }))
  await town.cloud.clock.set('2026-11-17T18:00:20+08:00')
  await town.settle()
  await quitter!.call(cancelTicket, { id: given.id, ...request() })
  await town.cloud.clock.set('2026-11-18T09:00:20+08:00')
  await town.settle()
  await town.settle()
  expect((await titles(resident!)).sort()).toEqual(
    ['快到时间了：高龄津贴申领', '明天 10:00–11:00 到窗口办事'].sort(),
  )
  expect(await titles(quitter!)).toEqual(['明天 10:00–11:00 到窗口办事'])
})

test('who books within the last hour isn’t reminded of what they have just done', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  await town.cloud.clock.advance(10 * MINUTE)
  await resident!.call(takeTicket, place(opened, { from: 600 }))
  await town.cloud.clock.advance(HOUR)
  await town.settle()
  expect(await titles(resident!)).toEqual([])
})

test('at the day’s end a ticket that nobody used has been missed, and who sat there until the end gets an apology', async () => {
  const opened = await openWindow(town)
  const [absent, waiting, served] = await residents(town, 3)
  await arrived(opened, served!)
  await call(opened.secretary, opened.windowId)
  const missed = await absent!.call(takeTicket, place(opened))
  const unserved = await arrived(opened, waiting!)
  await town.cloud.clock.advance(DAY)
  await town.settle()
  expect((await absent!.call(getTicket, { id: missed.id })).state).toBe('missed')
  expect((await waiting!.call(getTicket, { id: unserved.id })).state).toBe('unserved')
  expect(await titles(absent!)).toEqual(['您约的“高龄津贴申领”过期了'])
  expect(await titles(waiting!)).toContain('对不起，那天没有轮到您')
  const { months } = await opened.secretary.call(showWindowFigures, { windowId: opened.windowId })
  expect(months).toMatchObject([{ served: 1, missed: 1, unserved: 1 }])
})

test('my tickets: those to come first, the others apart; and the centre’s day for its staff', async () => {
  const opened = await openWindow(town)
  const [resident, neighbour] = await residents(town, 2)
  await neighbour!.call(takeTicket, place(opened))
  const mine = await resident!.call(takeTicket, place(opened))
  const later = await resident!.call(takeTicket, place(opened, { date: '2026-11-18' }))
  const list = async (show: 'ahead' | 'past') =>
    (await resident!.call(listMyTickets, { show, cursor: null })).items.map(({ id, number }) => [id, number])
  expect(await list('ahead')).toEqual([
    [mine.id, 'A002'],
    [later.id, 'A001'],
  ])
  const { days } = await opened.secretary.call(showCentreDay, {
    centreId: opened.centreId,
    date: '2026-11-16',
  })
  expect(days.map(({ tickets }) => tickets.length)).toEqual([2])
  await town.cloud.clock.advance(DAY)
  expect([await list('ahead'), await list('past')]).toEqual([[[later.id, 'A001']], [[mine.id, 'A002']]])
})
