import type { Home } from '../members/homes'
import type { Actor } from '../members/schema'
import { holdsRole, unitAt, type Role } from '../roles'
import { civilDate, type CivilDate } from '../time'
import { canMove, type ReportInState } from './life-cycle'
import type { PartyReason } from './reasons'
import type { OrgCard } from './schema'

/** Who enters and sees members of an organisation: its secretary, or the one of an organisation above. */
export const organiserRoles: readonly Role[] = ['branchSecretary']

/** Whether this person is an organiser of an organisation; `orgIds` are itself and all above it. */
export const isOrganiser = (actor: Pick<Actor, 'roles'>, orgIds: readonly string[], now: number): boolean =>
  holdsRole(actor.roles, organiserRoles, orgIds, now)

/** The day since which somebody belongs to an organisation isn't to come. */
export const sinceRefusal = (since: CivilDate, now: number): PartyReason | null =>
  since > civilDate(now) ? 'party.since_in_future' : null

interface ReportInWish {
  homeOrgId: string
  state: ReportInState | 'none'
  home: Pick<Home, 'state' | 'unitIds'> | undefined
  org: Pick<OrgCard, 'id' | 'level' | 'unitId'>
}

/** The branches to which somebody at home there may report in: those of the grid. */
export const isBranchOfGrid = (
  org: Pick<OrgCard, 'level' | 'unitId'>,
  home: Pick<Home, 'unitIds'>,
): boolean => org.level === 'branch' && org.unitId !== null && org.unitId === unitAt(home.unitIds, 'grid')

/** Why a member may not report in there by that home, or null when they may. */
export function applyRefusal({ homeOrgId, state, home, org }: ReportInWish): PartyReason | null {
  if (!canMove('apply', state)) return 'party.reported_already'
  if (home?.state !== 'confirmed') return 'party.home_not_confirmed'
  if (!isBranchOfGrid(org, home)) return 'party.other_grid'
  return org.id === homeOrgId ? 'party.reports_at_home' : null
}

/** Why an organiser may not decide on a reporting-in that is theirs to see, or null when they may. */
export function decideRefusal(
  actor: Pick<Actor, 'id'>,
  applicant: { memberId: string; state: ReportInState },
): PartyReason | null {
  if (applicant.memberId === actor.id) return 'party.own_membership'
  return canMove('confirm', applicant.state) ? null : 'party.decided_already'
}

/** Why an organiser may not change a membership that is theirs to see, or null when they may. */
export const changeRefusal = (actor: Pick<Actor, 'id'>, memberId: string): PartyReason | null =>
  memberId === actor.id ? 'party.own_membership' : null
