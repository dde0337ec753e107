import * as z from 'zod'
import { endpoint } from '../contract'
import { UnitId } from '../members/units'
import { Cursor, pageOf } from '../paging'
import { RequestId } from '../personal'
import { VisitCard, VisitDraft, VisitId, VisitView } from './visit'
import { askerAudience, visitStaffRoles } from './visit-rules'

const move = z.object({ id: VisitId, requestId: RequestId })
const Words = z.string().trim().min(2, 'core.too_short').max(200, 'core.too_long')

export const requestVisit = endpoint({
  name: 'windows.requestVisit',
  roles: askerAudience,
  effect: 'write',
  input: VisitDraft.extend({ requestId: RequestId }),
  output: VisitView,
})

export const getVisit = endpoint({
  name: 'windows.getVisit',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ id: VisitId }),
  output: VisitView,
})

/** Those for me, whoever asked; or those that I asked for others. The latest first. */
export const listMyVisits = endpoint({
  name: 'windows.listMyVisits',
  roles: ['resident'],
  effect: 'read',
  input: z.object({ forOthers: z.boolean(), cursor: Cursor }),
  output: pageOf(VisitCard),
})

/** Whether it was asked or assigned: whoever asked may still call it off. */
export const cancelVisit = endpoint({
  name: 'windows.cancelVisit',
  roles: ['resident'],
  effect: 'write',
  input: move,
  output: VisitView,
})

/** A unit's visits: to be assigned, mine, today's, or over. */
export const listVisits = endpoint({
  name: 'windows.listVisits',
  roles: visitStaffRoles,
  effect: 'read',
  input: z.object({ unitId: UnitId, show: z.enum(['new', 'mine', 'today', 'past']), cursor: Cursor }),
  output: pageOf(VisitCard),
})

/** To a colleague of the community, or to oneself; again while it isn't done. */
export const assignVisit = endpoint({
  name: 'windows.assignVisit',
  roles: visitStaffRoles,
  effect: 'write',
  input: move.extend({ memberId: z.string().min(1).max(40) }),
  output: VisitView,
})

export const finishVisit = endpoint({
  name: 'windows.finishVisit',
  roles: visitStaffRoles,
  effect: 'write',
  input: move.extend({ note: Words }),
  output: VisitView,
})

export const declineVisit = endpoint({
  name: 'windows.declineVisit',
  roles: visitStaffRoles,
  effect: 'write',
  input: move.extend({ because: Words, whereTo: Words }),
  output: VisitView,
})

/** The full number, for the assigned worker; the reading is in the audit log before it is answered. */
export const revealVisitPhone = endpoint({
  name: 'windows.revealVisitPhone',
  roles: visitStaffRoles,
  effect: 'write',
  input: move,
  output: z.object({ phone: z.string() }),
})
