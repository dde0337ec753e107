import * as guides from '../../shared/windows/guide-contracts'
import * as windows from '../../shared/windows/contracts'
import { centreOf, request } from '../support/centres'
import type { Community } from '../support/community'
import {
  call,
  desk,
  guideDraft,
  openWindow,
  place,
  today,
  windowDraft,
  type OpenWindow,
} from '../support/windows'
import { figuresOf, type Call } from './figures-of'

/** Calls on windows that touch more than one record, and why. */
export const windowBudgets: Readonly<Record<string, number>> = {
  // Who, how often, the day; what is missing lies beside the day, which has to stay small; then the day.
  [windows.askToComeAgain.name]: 5,
}

const alwaysOpen = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
  weekday,
  band: { from: 0, to: 1440, places: 60 },
}))

/** A window that is open whatever day the town has come to, and somebody with a place there today. */
async function ticketToday(town: Community) {
  const opened = await openWindow(town, { weekly: alwaysOpen })
  const wish = { ...place(opened), date: await today(town), from: 0 }
  const first = await town.resident()
  const ticket = await first.call(windows.takeTicket, wish)
  return { ...opened, wish, resident: first, ticket }
}

async function waitingToday(town: Community) {
  const opened = await ticketToday(town)
  await opened.secretary.call(windows.moveTicket, { id: opened.ticket.id, ...request(), move: 'arrive' })
  return opened
}

const lookedAt = async (opened: OpenWindow) => {
  await desk(opened)
  return opened.secretary.report!
}

/** One ordinary call of each endpoint on windows. */
export const windowCalls: Readonly<Record<string, Call>> = {
  [guides.listGuides.name]: async (town) => {
    await openWindow(town)
    return figuresOf(town.stranger(), guides.listGuides, {
      unitId: 'happy',
      category: 'elders',
      cursor: null,
    })
  },
  [guides.searchGuides.name]: async (town) => {
    await openWindow(town)
    return figuresOf(town.stranger(), guides.searchGuides, { unitId: 'happy', query: '高龄津贴' })
  },
  [guides.getGuide.name]: async (town) => {
    const { guideId } = await openWindow(town)
    const reader = await town.resident()
    await reader.call(guides.getGuide, { id: guideId })
    return figuresOf(reader, guides.getGuide, { id: guideId })
  },
  [guides.listUnitGuides.name]: async (town) => {
    const { secretary } = await openWindow(town)
    return figuresOf(secretary, guides.listUnitGuides, { unitId: 'happy', cursor: null })
  },
  [guides.saveGuide.name]: async (town) => {
    const { secretary, guide, windowId } = await openWindow(town)
    const saves = { id: guide.id, revision: guide.revision }
    return figuresOf(secretary, guides.saveGuide, {
      ...guideDraft({ windowIds: [windowId] }),
      ...request(),
      saves,
    })
  },
  [windows.listWindows.name]: async (town) => {
    await openWindow(town)
    return figuresOf(town.stranger(), windows.listWindows, { centreId: await centreOf(town) })
  },
  [windows.saveWindow.name]: async (town) => {
    const { secretary, window } = await openWindow(town)
    const saves = { id: window.id, revision: window.revision }
    return figuresOf(secretary, windows.saveWindow, { ...windowDraft(), ...request(), saves })
  },
  [windows.showDays.name]: async (town) => {
    const { windowId, resident } = await ticketToday(town)
    return figuresOf(resident, windows.showDays, { windowId })
  },
  [windows.saveDay.name]: async (town) => {
    const { secretary, windowId } = await ticketToday(town)
    const closed = { date: await today(town), bands: [], because: '停电', callsOff: 1 }
    return figuresOf(secretary, windows.saveDay, { windowId, ...closed, ...request() })
  },
  [windows.takeTicket.name]: async (town) => {
    const { wish } = await ticketToday(town)
    return figuresOf(await town.resident(), windows.takeTicket, { ...wish, ...request() })
  },
  [windows.cancelTicket.name]: async (town) => {
    const { resident, ticket } = await ticketToday(town)
    return figuresOf(resident, windows.cancelTicket, { id: ticket.id, ...request() })
  },
  [windows.getTicket.name]: async (town) => {
    const { resident, ticket } = await ticketToday(town)
    return figuresOf(resident, windows.getTicket, { id: ticket.id })
  },
  [windows.listMyTickets.name]: async (town) => {
    const { resident } = await ticketToday(town)
    return figuresOf(resident, windows.listMyTickets, { show: 'ahead', cursor: null })
  },
  [windows.showQueue.name]: async (town) => {
    const { windowId } = await waitingToday(town)
    return figuresOf(town.stranger(), windows.showQueue, { windowId })
  },
  [windows.showDesk.name]: async (town) => lookedAt(await waitingToday(town)),
  [windows.showCentreDay.name]: async (town) => {
    const { secretary, centreId } = await waitingToday(town)
    return figuresOf(secretary, windows.showCentreDay, { centreId, date: await today(town) })
  },
  [windows.addWalkIn.name]: async (town) => {
    const { secretary, windowId, guideId } = await waitingToday(town)
    return figuresOf(secretary, windows.addWalkIn, { windowId, guideId, name: '赵大爷', ...request() })
  },
  [windows.callNext.name]: async (town) => {
    const { secretary, windowId } = await waitingToday(town)
    await call(secretary, windowId)
    return secretary.report!
  },
  [windows.moveTicket.name]: async (town) => {
    const { secretary, windowId, ticket } = await waitingToday(town)
    await call(secretary, windowId)
    return figuresOf(secretary, windows.moveTicket, { id: ticket.id, ...request(), move: 'finish' })
  },
  [windows.askToComeAgain.name]: async (town) => {
    const { secretary, windowId, ticket } = await waitingToday(town)
    await call(secretary, windowId)
    const asked = { id: ticket.id, ...request(), missing: ['户口本'], note: '' }
    return figuresOf(secretary, windows.askToComeAgain, asked)
  },
  [windows.showWindowFigures.name]: async (town) => {
    const { secretary, windowId } = await openWindow(town)
    await secretary.call(windows.showWindowFigures, { windowId })
    return figuresOf(secretary, windows.showWindowFigures, { windowId })
  },
}
