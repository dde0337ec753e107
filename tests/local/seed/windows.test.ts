import { figuresOfTicket } from '../../../cloudfunctions/api/windows/ticket-counts'
import type { ServiceItem } from '../../../cloudfunctions/api/windows/guides-store'
import type { Visit } from '../../../cloudfunctions/api/windows/visits-store'
import type { ServiceWindow, WindowDay } from '../../../cloudfunctions/api/windows/windows-store'
import { fieldOf } from '../../../cloudfunctions/kit/counters'
import type { CounterRow } from '../../../cloudfunctions/kit/store'
import { smallSeed } from '../../../cloudfunctions/local/seed/small/seed'
import { civilDate } from '../../../shared/time'
import { GuideDraft } from '../../../shared/windows/guide'
import { holdsPlace, isCalled } from '../../../shared/windows/life-cycle'
import { WindowDraft, windowRefusal } from '../../../shared/windows/window'
import { documentsOf } from './invariants'

/** When somebody may first start the demo: at night, at a weekend, in the middle of a long holiday, in the evening. */
const moments: readonly (readonly [moment: string, now: number])[] = [
  ['a Sunday morning', Date.parse('2026-11-22T10:30:00+08:00')],
  ['a minute after midnight', Date.parse('2026-11-18T00:01:00+08:00')],
  ['a working afternoon', Date.parse('2026-11-17T15:20:00+08:00')],
  ['the middle of the Spring Festival', Date.parse('2026-02-20T09:00:00+08:00')],
  ['late in the evening', Date.parse('2026-11-17T23:40:00+08:00')],
]

test.each(moments)(
  'windows and guides of the demo could have been saved by staff, started at %s',
  (_, now) => {
    const seed = smallSeed(now)
    const windows = [...documentsOf<ServiceWindow>(seed, 'serviceWindows')]
    const guides = [...documentsOf<ServiceItem>(seed, 'serviceItems')]
    expect([windows.length, guides.length >= 12]).toEqual([3, true])
    for (const window of windows) {
      expect(WindowDraft.safeParse(window).error).toBeUndefined()
      expect(windowRefusal(window)).toBeNull()
    }
    for (const guide of guides) {
      expect([guide.title, GuideDraft.safeParse(guide).error]).toEqual([guide.title, undefined])
      expect(guide.windowIds.every((id) => windows.some(({ _id }) => _id === id))).toBe(true)
    }
  },
)

test.each(moments)('a day’s places add up, and somebody waits today, started at %s', (_, now) => {
  const days = [...documentsOf<WindowDay>(smallSeed(now), 'windowDays')]
  for (const { _id, bands, tickets } of days) {
    for (const { from, places, left } of bands) {
      const held = tickets.filter(({ band, state }) => band?.from === from && holdsPlace(state)).length
      expect([_id, from, left]).toEqual([_id, from, places - held])
      expect(left).toBeGreaterThanOrEqual(0)
    }
    const desks = tickets.filter(({ state }) => isCalled(state)).map(({ deskId }) => deskId)
    expect(new Set(desks).size).toBe(desks.length)
  }
  const today = days.find(({ date }) => date === civilDate(now))!
  expect(today.tickets.filter(({ state }) => state === 'waiting')).toHaveLength(3)
})

test.each(moments)('a window’s months equal a recount of its tickets, started at %s', (_, now) => {
  const seed = smallSeed(now)
  const recount = new Map<string, Record<string, number>>()
  for (const { windowId, date, tickets } of documentsOf<WindowDay>(seed, 'windowDays')) {
    const id = `${windowId}.${date.slice(0, 7)}`
    const figures = recount.get(id) ?? {}
    for (const [figure, amount] of tickets.flatMap((ticket) => Object.entries(figuresOfTicket(ticket)))) {
      figures[fieldOf(figure)] = (figures[fieldOf(figure)] ?? 0) + amount
    }
    recount.set(id, figures)
  }
  const rows = [...documentsOf<CounterRow>(seed, 'counters')].filter(({ _id }) => recount.has(_id))
  const counted = rows.map(({ _id, figures }) => [_id, figures] as const)
  expect(new Map(counted)).toEqual(recount)
})

test.each(moments)('one visit waits to be arranged and one is on its way, started at %s', (_, now) => {
  const visits = [...documentsOf<Visit>(smallSeed(now), 'assistedVisits')]
  expect(visits.map(({ state }) => state)).toEqual(['requested', 'assigned'])
  for (const { startsAt, isOpen, timeline } of visits) {
    expect([startsAt > now, isOpen, timeline[0]!.move]).toEqual([true, true, 'ask'])
  }
})
