import { handlerRoles, leaderRoles } from '../../../shared/direct-line/rules'
import type { Behalf } from '../../../shared/direct-line/draft'
import { AppError, refuseIf, type Reason } from '../../../shared/errors'
import { householdIdOf, type Home } from '../../../shared/members/homes'
import { holdsRole } from '../../../shared/roles'
import type { VisitDraft } from '../../../shared/windows/visit'
import { residentId } from '../direct-line/owners'
import { unitOf } from '../members/units-store'
import type { Member } from '../members/store'
import type { Visit } from './visits-store'

/** Whom a visit is for, and where it lies. */
export type VisitedPerson = Pick<
  Visit,
  'ownerId' | 'ownerName' | 'householdId' | 'phone' | 'agent' | 'placeLabel' | 'unitIds' | 'communityId'
>

type Where = Pick<Home, 'householdId' | 'communityId' | 'label' | 'unitIds'>

const COMMUNITY_DEPTH = 3

const invalidField = (field: string, reason: Reason): AppError =>
  new AppError({ code: 'INVALID', reason, fields: { [field]: reason } })

/** One of the asker's own confirmed homes: the one named, or the current one for another address. */
function ownHome({ place }: VisitDraft, asker: Member): Where {
  const homes = asker.homes.filter((home) => home.state === 'confirmed')
  if (place.kind === 'home') {
    const named = homes.find((home) => home.householdId === place.householdId)
    if (!named) throw invalidField('place', 'visit.place_not_home')
    return named
  }
  const current = homes.find((home) => home.householdId === asker.currentHouseholdId) ?? homes[0]
  if (!current) throw new AppError({ code: 'REFUSED', reason: 'visit.no_home' })
  return current
}

/** The home of somebody for whom another asks: a leader's or worker's own scope, or a relative anywhere. */
async function homeOfOther({ relation, home, name }: Behalf, asker: Member, now: number): Promise<Where> {
  const entrance = await unitOf(home.entranceId, now)
  if (entrance?.level !== 'entrance') throw invalidField('behalf.home', 'members.unknown_unit')
  const roles = relation === 'leader' ? leaderRoles : handlerRoles
  if (relation !== 'family' && !holdsRole(asker.roles, roles, entrance.unitIds, now)) {
    throw invalidField('behalf.home', 'visit.behalf_outside')
  }
  const householdId = householdIdOf(home)
  if (name === asker.name && asker.homes.some((own) => own.householdId === householdId)) {
    throw invalidField('behalf.name', 'visit.behalf_self')
  }
  return {
    householdId,
    communityId: entrance.communityId ?? '',
    label: `${entrance.fullName} ${home.room}室`,
    unitIds: entrance.unitIds,
  }
}

/** Settles whom a visit is for and where; refuses what can't be, and what another centre does. */
export async function visitedPerson(
  draft: VisitDraft,
  asker: Member,
  { guideUnitId, now }: { guideUnitId: string; now: number },
): Promise<VisitedPerson> {
  const { behalf, place } = draft
  const home = behalf ? await homeOfOther(behalf, asker, now) : ownHome(draft, asker)
  if (!home.unitIds.includes(guideUnitId)) refuseIf('visit.outside_area')
  const isElsewhere = place.kind === 'typed'
  return {
    ownerId: behalf ? residentId(home.householdId, behalf.name) : asker._id,
    ownerName: behalf?.name ?? asker.name,
    householdId: home.householdId,
    phone: behalf?.phone ?? draft.phone,
    agent: behalf && { memberId: asker._id, relation: behalf.relation, consent: behalf.consent, at: now },
    placeLabel: isElsewhere ? place.label : home.label,
    unitIds: isElsewhere ? home.unitIds.slice(0, COMMUNITY_DEPTH) : home.unitIds,
    communityId: home.communityId,
  }
}
