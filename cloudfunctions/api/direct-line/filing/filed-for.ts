import { leaderRoles, handlerRoles } from '../../../../shared/direct-line/rules'
import type { AppealDraft, Behalf } from '../../../../shared/direct-line/draft'
import { AppError, type Reason } from '../../../../shared/errors'
import { householdIdOf, type Home } from '../../../../shared/members/homes'
import { holdsRole } from '../../../../shared/roles'
import { command } from '../../../kit/cloud'
import { members, type Member } from '../../members/store'
import { unitOf, unitsOf, type Unit } from '../../members/units-store'
import { partyOrgs } from '../../party/store'
import type { Appeal, StoredPlace } from '../appeal'
import { residentId } from '../owners'

const COMMUNITY_DEPTH = 3
const GRID_DEPTH = 4
const MOST_NAMED = 100

/** Whose case it is, where it lies, and who must not know of it. */
export type Filed = Pick<
  Appeal,
  | 'ownerId'
  | 'ownerName'
  | 'householdId'
  | 'phone'
  | 'agent'
  | 'place'
  | 'communityId'
  | 'communityName'
  | 'unitIds'
  | 'unitNames'
  | 'namedUnitId'
  | 'excludedIds'
>

const invalidField = (field: string, reason: Reason): AppError =>
  new AppError({ code: 'INVALID', reason, fields: { [field]: reason } })

/** What of a home a case needs. */
type Where = Pick<Home, 'householdId' | 'communityId' | 'communityName' | 'label' | 'unitIds'>

/** The home that says which community a case belongs to: the one named as its place, or the current one. */
function homeFor({ place }: AppealDraft, sender: Member): Where {
  const homes = sender.homes.filter((home) => home.state !== 'declined')
  if (place.kind === 'home') {
    const named = homes.find((home) => home.householdId === place.householdId)
    if (!named) throw invalidField('place', 'appeal.place_not_home')
    return named
  }
  const current = homes.find((home) => home.householdId === sender.currentHouseholdId) ?? homes[0]
  if (!current) throw new AppError({ code: 'REFUSED', reason: 'appeal.no_home' })
  return current
}

/** The home of somebody for whom another files: a leader's or worker's own scope, or a relative anywhere. */
async function homeOfOther({ relation, home }: Behalf, sender: Member, now: number): Promise<Where> {
  const entrance = await unitOf(home.entranceId, now)
  if (!entrance || entrance.level !== 'entrance') throw invalidField('behalf.home', 'members.unknown_unit')
  const roles = relation === 'leader' ? leaderRoles : handlerRoles
  if (relation !== 'family' && !holdsRole(sender.roles, roles, entrance.unitIds, now)) {
    throw invalidField('behalf.home', 'appeal.behalf_outside')
  }
  const { communityId, communityName, fullName, unitIds } = entrance
  return {
    householdId: householdIdOf(home),
    communityId: communityId ?? '',
    communityName: communityName ?? '',
    label: `${fullName} ${home.room}室`,
    unitIds,
  }
}

function placeOf({ place }: AppealDraft, home: Where): StoredPlace {
  if (place.kind === 'point') return place
  const label = place.kind === 'home' ? home.label : place.label
  return { kind: place.kind, label, latitude: null, longitude: null }
}

/** The units whose people may know of the case: all it lies in, cut above those whom it concerns. */
function unitsFor(
  { concerns, place }: AppealDraft,
  home: Where,
): { unitIds: string[]; named: string | null } {
  const lies = place.kind === 'home' ? home.unitIds : home.unitIds.slice(0, COMMUNITY_DEPTH)
  if (concerns === 'nobody') return { unitIds: lies, named: null }
  const depth = { grid: 3, community: 2, subdistrict: 1 }[concerns]
  const named = home.unitIds[depth]
  if (named === undefined) throw invalidField('concerns', 'appeal.named_unknown')
  return { unitIds: home.unitIds.slice(0, depth), named }
}

/**
 * Those who hold a role in the unit named, or in a party organisation linked to it: for them the case isn't there,
 * whatever else they are.
 */
async function holdersIn(unitId: string): Promise<string[]> {
  const orgs = await partyOrgs.find({ where: { unitId }, limit: MOST_NAMED, fields: ['_id'] })
  const places = [unitId, ...orgs.map(({ _id }) => _id)]
  const where = { 'roles.unitId': command.in(places) }
  const found = await members.find({ where, limit: MOST_NAMED, fields: ['_id'] })
  return found.map(({ _id }) => _id)
}

const namesOf = (unitIds: readonly string[], found: readonly Unit[]): string[] =>
  unitIds.slice(0, GRID_DEPTH).map((id) => found.find(({ _id }) => _id === id)?.name ?? '')

/** Settles whose case a draft is and where it belongs; refuses what can't be. */
export async function filedFor(draft: AppealDraft, sender: Member, now: number): Promise<Filed> {
  const { behalf } = draft
  if (behalf?.name === sender.name && sender.homes.some(isHomeOf(behalf))) {
    throw invalidField('behalf.name', 'appeal.behalf_self')
  }
  const home = behalf ? await homeOfOther(behalf, sender, now) : homeFor(draft, sender)
  const { unitIds, named } = unitsFor(draft, home)
  const [units, excludedIds] = await Promise.all([
    unitsOf(unitIds.slice(0, GRID_DEPTH), now),
    named === null ? [] : holdersIn(named),
  ])
  const { householdId, communityId, communityName } = home
  return {
    ownerId: behalf ? residentId(householdId, behalf.name) : sender._id,
    ownerName: behalf?.name ?? sender.name,
    householdId,
    phone: behalf?.phone ?? draft.phone,
    agent: behalf && { memberId: sender._id, relation: behalf.relation, consent: behalf.consent, at: now },
    place: placeOf(draft, home),
    communityId,
    communityName,
    unitIds,
    unitNames: namesOf(unitIds, units),
    namedUnitId: named,
    excludedIds: excludedIds.filter((id) => id !== sender._id),
  }
}

const isHomeOf =
  ({ home }: Behalf) =>
  ({ householdId }: Home): boolean =>
    householdId === householdIdOf(home)
