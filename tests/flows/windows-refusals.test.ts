import { HOUR } from '../../shared/time'
import {
  addWalkIn,
  askToComeAgain,
  callNext,
  cancelTicket,
  getTicket,
  saveDay,
  saveWindow,
  showDays,
  showDesk,
  takeTicket,
} from '../../shared/windows/contracts'
import { saveGuide } from '../../shared/windows/guide-contracts'
import { MAX_TAKEN } from '../../shared/windows/rules'
import { community, type Community } from '../support/community'
import {
  arrived,
  call,
  desk,
  guideDraft,
  move,
  openWindow,
  place,
  request,
  residents,
  windowDraft,
  wrongSums,
  type OpenWindow,
} from '../support/windows'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

test.each([
  ['on a day that has passed', { date: '2026-11-13' }, 'ticket.day_passed'],
  ['in the year 2001', { date: '2001-11-19' }, 'ticket.day_passed'],
  ['further ahead than the window allows', { date: '2026-11-24' }, 'ticket.too_far'],
  ['on a Sunday', { date: '2026-11-22' }, 'ticket.day_closed'],
  ['in a band that there isn’t', { from: 620 }, 'ticket.no_band'],
] as const)('no place is given %s', async (_, wish, reason) => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  await expect(resident!.call(takeTicket, place(opened, wish))).toBeRefused(reason)
})

test('no place is given in a band that is over, though its day isn’t', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  await town.cloud.clock.advance(HOUR)
  await expect(resident!.call(takeTicket, place(opened, { from: 540 }))).toBeRefused('ticket.band_over')
})

test('on a holiday the window is closed, and says so', async () => {
  await town.cloud.clock.set('2026-09-28T09:00:00+08:00')
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  await expect(resident!.call(takeTicket, place(opened, { date: '2026-10-01' }))).toBeRefused(
    'ticket.day_closed',
  )
  const { days } = await resident!.call(showDays, { windowId: opened.windowId })
  expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({
    bands: [],
    closedBecause: '法定节假日',
  })
})

test('one ticket a person, window and day, and not more than a few changes of mind', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  for (let taken = 0; taken < MAX_TAKEN; taken++) {
    const { id } = await resident!.call(takeTicket, place(opened))
    await expect(resident!.call(takeTicket, place(opened, { from: 660 }))).toBeRefused(
      'ticket.already_holding',
    )
    await resident!.call(cancelTicket, { id, ...request() })
  }
  await expect(resident!.call(takeTicket, place(opened))).toBeRefused('ticket.taken_too_often')
  expect(await resident!.call(takeTicket, place(opened, { date: '2026-11-17' }))).toMatchObject({
    state: 'booked',
  })
})

test('a window serves the confirmed residents of its own unit, with what it handles', async () => {
  const opened = await openWindow(town)
  const other = await openWindow(town, { letter: 'B' })
  const stranger = await town.resident('locust.b1')
  await expect(stranger.call(takeTicket, place(opened))).toBeRefused('ticket.outside_area')
  await expect((await town.newcomer()).call(takeTicket, place(opened))).toBeRefused('core.not_confirmed')
  const [resident] = await residents(town, 1)
  const mixed = place({ windowId: opened.windowId, guideId: other.guideId })
  await expect(resident!.call(takeTicket, mixed)).toBeRefused('ticket.wrong_window')
  const unknown = place({ windowId: opened.windowId, guideId: 'nothing' })
  await expect(resident!.call(takeTicket, unknown)).toBeRefused('guide.not_offered')
  await expect(resident!.call(takeTicket, place({ ...opened, windowId: 'gone' }))).toBeRefused(
    'core.not_found',
  )
})

test('a window that is closed for good takes nobody', async () => {
  const opened = await openWindow(town)
  const saves = { id: opened.windowId, revision: 1 }
  await opened.secretary.call(saveWindow, { ...windowDraft({ isOpen: false }), ...request(), saves })
  const [resident] = await residents(town, 1)
  await expect(resident!.call(takeTicket, place(opened))).toBeRefused('window.closed')
})

test('the same request again is the same ticket, and another wish under it is refused', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  const wish = place(opened)
  const ticket = await resident!.call(takeTicket, wish)
  expect(await resident!.call(takeTicket, wish)).toEqual(ticket)
  await expect(resident!.call(takeTicket, { ...wish, from: 660 })).toBeRefused('core.request_id_reused')
  const given = { id: ticket.id, ...request() }
  expect(await resident!.call(cancelTicket, given)).toEqual(await resident!.call(cancelTicket, given))
  expect(await resident!.call(takeTicket, wish)).toMatchObject({ id: ticket.id, state: 'cancelled' })
  expect(await wrongSums(town)).toEqual([])
})

test('nobody but its holder and the centre’s staff sees or cancels a ticket', async () => {
  const opened = await openWindow(town)
  const [holder, neighbour] = await residents(town, 2)
  const { id } = await holder!.call(takeTicket, place(opened))
  const foreign = await town.secretary('locust')
  for (const other of [neighbour!, foreign]) {
    await expect(other.call(getTicket, { id })).toBeRefused('core.not_found')
    await expect(other.call(cancelTicket, { id, ...request() })).toBeRefused('core.not_found')
  }
  await opened.secretary.call(cancelTicket, { id, ...request() })
  await expect(holder!.call(cancelTicket, { id, ...request() })).toBeRefused('ticket.wrong_state')
})

async function refusedForOthers({ windowId, centreId }: OpenWindow, id: string) {
  const foreign = await town.secretary('locust')
  const date = '2026-11-16'
  await expect(foreign.call(showDesk, { windowId, date })).toBeRefused('window.outside_unit')
  await expect(call(foreign, windowId)).toBeRefused('window.outside_unit')
  await expect(move(foreign, id, 'arrive')).toBeRefused('core.not_found')
  const walkIn = { windowId, guideId: null, name: '赵大爷', ...request() }
  await expect(foreign.call(addWalkIn, walkIn)).toBeRefused('window.outside_unit')
  const closed = { windowId, date, bands: [], because: '停电', callsOff: 9, ...request() }
  await expect(foreign.call(saveDay, closed)).toBeRefused('window.outside_unit')
  const saves = { newIn: centreId }
  await expect(foreign.call(saveWindow, { ...windowDraft(), ...request(), saves })).toBeRefused(
    'window.outside_unit',
  )
  await expect(foreign.call(saveGuide, { ...guideDraft(), ...request(), saves })).toBeRefused(
    'guide.outside_unit',
  )
}

test('the desk belongs to the centre’s own staff', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  const { id } = await resident!.call(takeTicket, place(opened))
  await refusedForOthers(opened, id)
  await expect(
    resident!.call(callNext, { windowId: opened.windowId, deskId: 'desk1', ...request() }),
  ).toBeRefused('core.role_missing')
})

test('steps are taken in their order, on the day itself, one person a desk', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [first, second, third] = await residents(town, 3)
  await expect(call(secretary, windowId)).toBeRefused('ticket.nobody_waits')
  const tomorrow = await first!.call(takeTicket, place(opened, { date: '2026-11-17' }))
  await expect(move(secretary, tomorrow.id, 'arrive')).toBeRefused('ticket.not_today')
  const { id } = await arrived(opened, second!)
  await expect(move(secretary, id, 'arrive')).toBeRefused('ticket.wrong_state')
  await expect(move(secretary, id, 'finish')).toBeRefused('ticket.wrong_state')
  await expect(call(secretary, windowId, 'desk9')).toBeRefused('ticket.desk_unknown')
  await arrived(opened, third!)
  await call(secretary, windowId)
  await expect(call(secretary, windowId)).toBeRefused('ticket.desk_busy')
  const nothing = { id, ...request(), missing: [], note: '' }
  await expect(secretary.call(askToComeAgain, nothing)).toBeRefused('ticket.nothing_missing')
  await move(secretary, id, 'finish')
  const late = { id, ...request(), missing: ['户口本'], note: '' }
  await expect(secretary.call(askToComeAgain, late)).toBeRefused('ticket.wrong_state')
  await call(secretary, windowId)
  await expect(call(secretary, windowId, 'desk2')).toBeRefused('ticket.nobody_waits')
})

test('a call that is sent again calls nobody else', async () => {
  const opened = await openWindow(town)
  for (const person of await residents(town, 2)) await arrived(opened, person)
  const sent = { windowId: opened.windowId, deskId: 'desk1', ...request() }
  const called = await opened.secretary.call(callNext, sent)
  expect((await opened.secretary.call(callNext, sent)).ticketId).toBe(called.ticketId)
  expect((await desk(opened)).queue).toHaveLength(1)
})

test('what was missing can’t be told twice in different words under one request', async () => {
  const opened = await openWindow(town)
  const [resident] = await residents(town, 1)
  const { id } = await arrived(opened, resident!)
  await call(opened.secretary, opened.windowId)
  const asked = { id, ...request(), missing: ['户口本'], note: '' }
  await opened.secretary.call(askToComeAgain, asked)
  await opened.secretary.call(askToComeAgain, asked)
  const other = { ...asked, missing: ['身份证'] }
  await expect(opened.secretary.call(askToComeAgain, other)).toBeRefused('core.request_id_reused')
  const walkIn = { windowId: opened.windowId, guideId: null, name: '赵大爷', ...request() }
  await opened.secretary.call(addWalkIn, walkIn)
  await expect(opened.secretary.call(addWalkIn, { ...walkIn, name: '钱大爷' })).toBeRefused(
    'core.request_id_reused',
  )
})

test.each([
  [
    'with overlapping bands',
    { weekly: [540, 570].map((from) => ({ weekday: 1, band: { from, to: 630, places: 5 } })) },
    'window.bands_overlap',
  ],
  [
    'with more places than a day can take',
    { weekly: [540, 600].map((from) => ({ weekday: 1, band: { from, to: from + 60, places: 60 } })) },
    'window.too_many_places',
  ],
  [
    'with two desks of one name',
    { desks: ['a', 'b'].map((id) => ({ id, label: '1号台' })) },
    'window.desk_twice',
  ],
  ['with a small letter before its numbers', { letter: 'a' }, 'window.bad_letter'],
] as const)('a window isn’t saved %s', async (_, changed, reason) => {
  const { secretary, centreId } = await openWindow(town)
  const draft = {
    ...windowDraft(changed),
    ...request(),
    saves: { newIn: centreId },
  }
  await expect(secretary.call(saveWindow, draft)).toBeRefused(reason)
})

test('a day that has passed can’t be closed any more, and none without a word', async () => {
  const { secretary, windowId } = await openWindow(town)
  const closing = { windowId, bands: [], because: '停电', callsOff: 0, ...request() }
  await expect(secretary.call(saveDay, { ...closing, date: '2026-11-15' })).toBeRefused('window.day_passed')
  await expect(secretary.call(saveDay, { ...closing, date: '2026-11-18', because: '' })).toBeRefused(
    'window.say_why',
  )
})
