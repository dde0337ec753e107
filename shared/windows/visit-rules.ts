import { startOf } from '../bookings/slot'
import type { Audience } from '../contract'
import type { Actor } from '../members/schema'
import { holdsRole, type Role } from '../roles'
import { addDays, civilDate } from '../time'
import type { WindowReason } from './reasons'
import type { VisitDraft, VisitRelation } from './visit'
import { visitMoves, type VisitMove, type VisitState, type VisitStep } from './visit-life-cycle'

const EARLIEST = 8 * 60
const LATEST = 20 * 60
const SHORTEST = 60
export const VISIT_DAYS_AHEAD = 14

/** Who arranges visits in their unit and goes on them. */
export const visitStaffRoles: readonly Role[] = [
  'gridWorker',
  'communityWorker',
  'secretary',
  'subdistrictOfficer',
]

/** Whoever lives here, and those who ask for somebody who can't. */
export const askerAudience: readonly Audience[] = [
  'confirmedResident',
  'entranceLeader',
  'buildingLeader',
  ...visitStaffRoles,
]

/** Why nobody can come then, or null when somebody can. */
export function visitTimeRefusal(
  { date, from, to }: Pick<VisitDraft, 'date' | 'from' | 'to'>,
  now: number,
): WindowReason | null {
  if (from < EARLIEST || to > LATEST) return 'visit.outside_hours'
  if (to - from < SHORTEST) return 'visit.too_short'
  if (startOf({ date, from, to }) <= now) return 'visit.date_passed'
  return date > addDays(civilDate(now), VISIT_DAYS_AHEAD) ? 'visit.too_far' : null
}

/** What the rules need to know of a visit; both the stored document and the view a client holds have it. */
export interface VisitFacts {
  readonly state: VisitState
  readonly unitIds: readonly string[]
  readonly relation: VisitRelation
  readonly isMyWork: boolean
}

function partyRefusal({ by }: VisitStep, visit: VisitFacts, actor: Actor, now: number): WindowReason | null {
  const isAsker = visit.relation === 'owner' || visit.relation === 'agent'
  if (by === 'asker') return isAsker ? null : 'visit.not_yours'
  if (visit.relation === 'owner' || visit.relation === 'household') return 'visit.own'
  if (by === 'worker') return visit.isMyWork ? null : 'visit.not_assigned'
  return holdsRole(actor.roles, visitStaffRoles, visit.unitIds, now) ? null : 'visit.not_staff'
}

/** Why this person may not take that step with a visit now, or null when they may. Button and server both ask. */
export function visitRefusal(
  visit: VisitFacts,
  move: VisitMove,
  actor: Actor,
  now: number,
): WindowReason | null {
  const row: VisitStep = visitMoves[move]
  const reason = partyRefusal(row, visit, actor, now)
  if (reason) return reason
  return row.from.includes(visit.state) ? null : 'visit.wrong_state'
}

/** Why this person may not read the phone number in full, or null when they may: whoever is on their way alone. */
export const phoneRefusal = (visit: VisitFacts & { hasPhone: boolean }): WindowReason | null => {
  if (!visit.isMyWork) return 'visit.not_assigned'
  return visit.hasPhone ? null : 'visit.no_phone'
}
