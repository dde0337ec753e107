import { listInbox } from '../../shared/inbox/contracts'
import {
  cancelTicket,
  getTicket,
  saveDay,
  saveWindow,
  showDays,
  takeTicket,
} from '../../shared/windows/contracts'
import {
  getGuide,
  listGuides,
  listUnitGuides,
  saveGuide,
  searchGuides,
} from '../../shared/windows/guide-contracts'
import { community, type Community } from '../support/community'
import { guideDraft, openWindow, place, request, residents, windowDraft, wrongSums } from '../support/windows'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const wednesday = '2026-11-18'

test('closing a day cancels who has booked it, as many as the worker has seen, and tells each why', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [first, second] = await residents(town, 2)
  const ticket = await first!.call(takeTicket, place(opened, { date: wednesday }))
  await second!.call(takeTicket, place(opened, { date: wednesday }))
  const closing = { windowId, date: wednesday, bands: [], because: '线路检修停电', ...request() }
  await expect(secretary.call(saveDay, { ...closing, callsOff: 1 })).toBeRefused('window.more_booked')
  const closed = await secretary.call(saveDay, { ...closing, callsOff: 2 })
  expect(closed).toMatchObject({ closedBecause: '线路检修停电', bands: [] })
  expect(await secretary.call(saveDay, { ...closing, callsOff: 2 })).toEqual(closed)
  await town.settle()
  expect((await first!.call(getTicket, { id: ticket.id })).state).toBe('cancelled')
  const { items } = await first!.call(listInbox, { cursor: null })
  expect(items).toMatchObject([{ title: `${wednesday} 的号取消了`, link: { to: 'ticket', id: ticket.id } }])
  expect(items[0]!.text).toContain('线路检修停电')
  await expect(first!.call(takeTicket, place(opened, { date: wednesday }))).toBeRefused('ticket.day_closed')
})

test('a Saturday can be opened, and other hours keep whose time still fits', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [early, late] = await residents(town, 2)
  const saturday = { windowId, date: '2026-11-21', because: '周六加开', callsOff: 0, ...request() }
  await secretary.call(saveDay, { ...saturday, bands: [{ from: 540, to: 600, places: 2 }] })
  await early!.call(takeTicket, place(opened, { date: '2026-11-21', from: 540 }))
  const kept = await early!.call(takeTicket, place(opened, { date: wednesday, from: 540 }))
  const gone = await late!.call(takeTicket, place(opened, { date: wednesday, from: 660 }))
  const morning = { windowId, date: wednesday, because: '下午开会', callsOff: 1, ...request() }
  await secretary.call(saveDay, { ...morning, bands: [{ from: 510, to: 630, places: 4 }] })
  expect((await early!.call(getTicket, { id: kept.id })).state).toBe('booked')
  expect((await late!.call(getTicket, { id: gone.id })).state).toBe('cancelled')
  const { days } = await town.stranger().call(showDays, { windowId })
  expect(days.find(({ date }) => date === wednesday)!.bands).toEqual([
    { from: 510, to: 630, left: 4 },
    { from: 540, to: 600, left: 0 },
  ])
  expect(await wrongSums(town)).toEqual([])
})

test('a new week holds for days on which somebody has booked already; what they hold stays theirs', async () => {
  const opened = await openWindow(town)
  const { secretary, windowId } = opened
  const [first, second, third] = await residents(town, 3)
  const kept = await first!.call(takeTicket, place(opened, { date: wednesday, from: 600 }))
  await second!.call(takeTicket, place(opened, { date: wednesday, from: 660 }))
  const weekly = [{ weekday: 3, band: { from: 600, to: 660, places: 1 } }]
  const saves = { id: windowId, revision: 1 }
  await secretary.call(saveWindow, { ...windowDraft({ weekly }), ...request(), saves })
  const shown = (await town.stranger().call(showDays, { windowId })).days.find(
    ({ date }) => date === wednesday,
  )
  expect(shown!.bands.map(({ left }) => left)).toEqual([0, 0])
  const wish = place(opened, { date: wednesday, from: 600 })
  await expect(third!.call(takeTicket, wish)).toBeRefused('ticket.band_full')
  await first!.call(cancelTicket, { id: kept.id, ...request() })
  expect(await third!.call(takeTicket, wish)).toMatchObject({ state: 'booked', number: 'A003' })
  expect(await wrongSums(town)).toEqual([])
})

test('guides are found by their words, by category, and where they hold', async () => {
  const { centreId, secretary, guideId } = await openWindow(town)
  const saves = { newIn: centreId }
  const permit = guideDraft({ title: '居住证办理', category: 'household', forWhom: '外来常住人员' })
  const { id } = await secretary.call(saveGuide, { ...permit, ...request(), saves })
  const hidden = { ...guideDraft({ title: '暂停的事项', isOffered: false }), ...request(), saves }
  const draft = await secretary.call(saveGuide, hidden)
  const anyone = town.stranger()
  const titles = async (category: 'household' | null, unitId = 'happy') =>
    (await anyone.call(listGuides, { unitId, category, cursor: null })).items.map(({ title }) => title)
  expect(await titles(null)).toEqual(['高龄津贴申领', '居住证办理'])
  expect(await titles('household')).toEqual(['居住证办理'])
  expect(await titles(null, 'locust')).toEqual([])
  const found = async (query: string) =>
    (await anyone.call(searchGuides, { unitId: 'happy', query })).items.map((item) => item.id)
  expect([await found('居住证'), await found('户口本 津贴'), await found('暂停')]).toEqual([
    [id],
    [guideId],
    [],
  ])
  expect(await anyone.call(getGuide, { id: guideId })).toMatchObject({
    bring: [{ what: '身份证原件' }, { what: '户口本' }, { what: '本人的银行卡' }],
    windows: [{ name: '综合窗口', isOpen: true }],
    centre: { phone: '022-2345 6789' },
  })
  await expect(anyone.call(getGuide, { id: draft.id })).toBeRefused('guide.not_offered')
  expect(await secretary.call(getGuide, { id: draft.id })).toMatchObject({ isOffered: false })
  const all = await secretary.call(listUnitGuides, { unitId: 'happy', cursor: null })
  expect(all.items.map(({ isOffered }) => isOffered).sort()).toEqual([false, true, true])
})

test('a guide whose words the check refuses is nobody’s but the staff’s until it is rewritten', async () => {
  const { centreId, secretary } = await openWindow(town)
  await town.cloud.faults({
    rules: [{ kind: 'throttle', action: 'wx.api', collection: 'security.msgSecCheck' }],
  })
  const sent = { ...guideDraft(), ...request(), saves: { newIn: centreId } }
  const guide = await secretary.call(saveGuide, sent)
  await town.cloud.faults()
  expect(guide.check).toBe('review')
  await expect(town.stranger().call(getGuide, { id: guide.id })).toBeRefused('guide.not_offered')
  const again = { ...guideDraft(), ...request(), saves: { id: guide.id, revision: guide.revision } }
  expect((await secretary.call(saveGuide, again)).check).toBe('passed')
  expect(await town.stranger().call(getGuide, { id: guide.id })).toMatchObject({ title: '高龄津贴申领' })
})

test.each([
  ['names a window of another centre', { windowIds: ['gone'] }, 'guide.unknown_window'],
  [
    'has two lines of one id',
    { bring: [1, 2].map(() => ({ id: 'a', what: '身份证', note: '' })) },
    'guide.line_twice',
  ],
] as const)('a guide isn’t saved that %s', async (_, changed, reason) => {
  const { secretary, centreId } = await openWindow(town)
  const draft = {
    ...guideDraft(changed as Parameters<typeof guideDraft>[0]),
    ...request(),
    saves: { newIn: centreId },
  }
  await expect(secretary.call(saveGuide, draft)).toBeRefused(reason)
})

test('a guide that isn’t there can’t be changed', async () => {
  const { secretary } = await openWindow(town)
  const saves = { id: 'gone', revision: 1 }
  await expect(secretary.call(saveGuide, { ...guideDraft(), ...request(), saves })).toBeRefused(
    'core.not_found',
  )
  await expect(secretary.call(saveWindow, { ...windowDraft(), ...request(), saves })).toBeRefused(
    'core.not_found',
  )
})
