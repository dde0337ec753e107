import * as z from 'zod'
import { DayMinute } from '../bookings/slot'
import { centreStaffRoles } from '../centres/rules'
import { CentreId } from '../centres/schema'
import { endpoint } from '../contract'
import { Cursor, pageOf } from '../paging'
import { PersonName, RequestId } from '../personal'
import { saving } from '../saving'
import { CivilDate } from '../time'
import { GuideId, WindowId } from './guide'
import { DeskMove } from './life-cycle'
import { DeskDay, QueueView, TicketCard, TicketId, TicketView, WindowFigures } from './ticket'
import { Band, DayView, WindowDraft, WindowView } from './window'

const move = z.object({ id: TicketId, requestId: RequestId })

/** All windows of a centre, those that are closed for good as well. */
export const listWindows = endpoint({
  name: 'windows.list',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ centreId: CentreId }),
  output: z.object({ windows: z.array(WindowView) }),
})

/** `newIn` is a centre. */
export const saveWindow = endpoint({
  name: 'windows.save',
  roles: centreStaffRoles,
  effect: 'write',
  input: WindowDraft.extend(saving.shape),
  output: WindowView,
})

/** The days that can be booked at a window, from today on, with the places left. */
export const showDays = endpoint({
  name: 'windows.showDays',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ windowId: WindowId }),
  output: z.object({ window: WindowView, days: z.array(DayView) }),
})

/**
 * Other hours than the week's on one date; none at all close it. Those who had booked a time that is gone are called off
 * and told why, as many as the worker has been shown.
 */
export const saveDay = endpoint({
  name: 'windows.saveDay',
  roles: centreStaffRoles,
  effect: 'write',
  input: z.object({
    windowId: WindowId,
    date: CivilDate,
    bands: z.array(Band).max(16, 'window.too_many_bands'),
    because: z.string().trim().max(40, 'core.too_long'),
    callsOff: z.number().int().nonnegative(),
    requestId: RequestId,
  }),
  output: DeskDay,
})

/** A place in one band of a day, at most one a person, window and day. */
export const takeTicket = endpoint({
  name: 'windows.takeTicket',
  roles: ['confirmedResident'],
  effect: 'write',
  input: z.object({
    windowId: WindowId,
    guideId: GuideId,
    date: CivilDate,
    from: DayMinute,
    requestId: RequestId,
  }),
  output: TicketView,
})

export const cancelTicket = endpoint({
  name: 'windows.cancelTicket',
  roles: ['resident'],
  effect: 'write',
  input: move,
  output: TicketView,
})

export const getTicket = endpoint({
  name: 'windows.getTicket',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: TicketId }),
  output: TicketView,
})

/** Mine from today on, the next one first, or those of the days before, the latest first. */
export const listMyTickets = endpoint({
  name: 'windows.listMyTickets',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ show: z.enum(['ahead', 'past']), cursor: Cursor }),
  output: pageOf(TicketCard),
})

/** Today's queue at a window, for the display in the hall and for whoever is on the way. */
export const showQueue = endpoint({
  name: 'windows.showQueue',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ windowId: WindowId }),
  output: QueueView,
})

export const showDesk = endpoint({
  name: 'windows.showDesk',
  roles: centreStaffRoles,
  effect: 'read',
  input: z.object({ windowId: WindowId, date: CivilDate }),
  output: DeskDay,
})

/** Every window's tickets of one day at a centre; windows where nobody has a ticket are left out. */
export const showCentreDay = endpoint({
  name: 'windows.showCentreDay',
  roles: centreStaffRoles,
  effect: 'read',
  input: z.object({ centreId: CentreId, date: CivilDate }),
  output: z.object({ days: z.array(DeskDay) }),
})

/** A number for somebody who stands at the desk, by name alone; it is kept masked. */
export const addWalkIn = endpoint({
  name: 'windows.addWalkIn',
  roles: centreStaffRoles,
  effect: 'write',
  input: z.object({
    windowId: WindowId,
    guideId: GuideId.nullable(),
    name: PersonName,
    requestId: RequestId,
  }),
  output: DeskDay.extend({ ticketId: TicketId }),
})

/** Calls whoever is next to a desk; the same request calls nobody twice. */
export const callNext = endpoint({
  name: 'windows.callNext',
  roles: centreStaffRoles,
  effect: 'write',
  input: z.object({ windowId: WindowId, deskId: z.string().min(1).max(20), requestId: RequestId }),
  output: DeskDay.extend({ ticketId: TicketId }),
})

export const moveTicket = endpoint({
  name: 'windows.moveTicket',
  roles: centreStaffRoles,
  effect: 'write',
  input: move.extend({ move: DeskMove }),
  output: DeskDay,
})

/** Not done: what is missing, by the guide's own lines, and a word on it. */
export const askToComeAgain = endpoint({
  name: 'windows.askToComeAgain',
  roles: centreStaffRoles,
  effect: 'write',
  input: move.extend({
    missing: z.array(z.string().trim().min(1).max(30)).max(15),
    note: z.string().trim().max(60, 'core.too_long'),
  }),
  output: DeskDay,
})

/** A window's months, the newest first. */
export const showWindowFigures = endpoint({
  name: 'windows.showFigures',
  roles: centreStaffRoles,
  effect: 'read',
  input: z.object({ windowId: WindowId }),
  output: z.object({ months: z.array(WindowFigures) }),
})
