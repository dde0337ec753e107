import * as z from 'zod'
import type { Home } from '../members/homes'
import type { PartyReach } from '../party/reach'
import type { OrgLifeReason } from './reasons'

export const AudienceGroup = z.enum([
  'ownOrg',
  'allMembers',
  'reportedIn',
  'coHostMembers',
  'confirmedResidents',
  'residents',
  'everyone',
])
export type AudienceGroup = z.infer<typeof AudienceGroup>

export const groupNames: Record<AudienceGroup, string> = {
  ownOrg: '主办党组织的党员',
  allMembers: '全体党员',
  reportedIn: '已报到的党员',
  coHostMembers: '联办单位的党员',
  confirmedResidents: '住处已确认的居民',
  residents: '本辖区居民',
  everyone: '所有人',
}

/** Whoever signs up as one of these is known to be a party member, so only a party organisation may ask for them. */
export const memberGroups: readonly AudienceGroup[] = ['ownOrg', 'allMembers', 'reportedIn', 'coHostMembers']

const Age = z.number().int().min(0, 'core.invalid').max(120, 'core.invalid')

/** Who may come: any one of the groups; of a certain age; and for whom some places are kept. */
export const Audience = z
  .object({
    groups: z.array(AudienceGroup).min(1, 'core.required').max(4, 'core.too_long'),
    /** In years, both inclusive; whoever signs up says that it is met. */
    ages: z.object({ from: Age, to: Age }).nullable(),
    /** Places that only people of this group get. */
    reserved: z
      .object({ group: AudienceGroup, seats: z.number().int().min(1, 'core.invalid').max(300) })
      .nullable(),
  })
  .refine(({ ages }) => ages === null || ages.from <= ages.to, { path: ['ages'], message: 'core.invalid' })
export type Audience = z.infer<typeof Audience>

/** Who asks whether they can come. */
export interface Guest {
  readonly homes: readonly Pick<Home, 'state' | 'unitIds'>[]
  readonly reach: PartyReach
}

export interface AudienceFacts {
  readonly audience: Audience
  readonly scopeUnitId: string
  readonly host: { readonly kind: 'unit' | 'org'; readonly id: string }
  readonly coHosts: readonly { readonly kind: 'org' | 'partner'; readonly id: string }[]
}

const livesIn = ({ homes }: Guest, unitId: string, mustBeConfirmed: boolean): boolean =>
  homes.some(
    ({ state, unitIds }) =>
      unitIds.includes(unitId) && (state === 'confirmed' || (!mustBeConfirmed && state === 'pending')),
  )

const isCoHostsMember = ({ coHosts }: AudienceFacts, { homeOrgIds, homePartnerId }: PartyReach): boolean =>
  coHosts.some(({ kind, id }) => (kind === 'org' ? homeOrgIds.includes(id) : id === homePartnerId))

const belongs: Record<AudienceGroup, (facts: AudienceFacts, guest: Guest) => boolean> = {
  ownOrg: ({ host }, { reach }) => reach.homeOrgIds.includes(host.id),
  allMembers: (_, { reach }) => reach.homeOrgIds.length > 0,
  reportedIn: ({ scopeUnitId, host }, { reach, homes }) =>
    reach.reportedOrgIds.includes(host.id) ||
    (reach.reportedOrgIds.length > 0 && livesIn({ reach, homes }, scopeUnitId, false)),
  coHostMembers: (facts, { reach }) => isCoHostsMember(facts, reach),
  confirmedResidents: ({ scopeUnitId }, guest) => livesIn(guest, scopeUnitId, true),
  residents: ({ scopeUnitId }, guest) => livesIn(guest, scopeUnitId, false),
  everyone: () => true,
}

/** Whether somebody is one of a group, as this activity means it. */
export const isOfGroup = (group: AudienceGroup, facts: AudienceFacts, guest: Guest): boolean =>
  belongs[group](facts, guest)

/** Whether everybody who may come is a party member: then a list of names tells who is one. */
export const isMembersOnly = ({ groups }: Audience): boolean =>
  groups.every((group) => memberGroups.includes(group))

/** Why an activity isn't for this person, or null when they may come. Cards, forms and the server all ask. */
export function audienceRefusal(facts: AudienceFacts, guest: Guest): OrgLifeReason | null {
  const { groups } = facts.audience
  if (groups.some((group) => belongs[group](facts, guest))) return null
  if (isMembersOnly(facts.audience)) return 'orgLife.members_only'
  const isHomePending = groups.includes('confirmedResidents') && livesIn(guest, facts.scopeUnitId, false)
  return isHomePending ? 'orgLife.home_not_confirmed' : 'orgLife.other_area'
}

/** Why a host can't invite these, or null when it can: who is a member is a party organisation's to know alone. */
export function invitationRefusal({
  audience,
  host,
  coHosts,
}: Omit<AudienceFacts, 'scopeUnitId'>): OrgLifeReason | null {
  const named = [...audience.groups, ...(audience.reserved ? [audience.reserved.group] : [])]
  if (host.kind === 'unit' && named.some((group) => memberGroups.includes(group)))
    return 'orgLife.members_need_org'
  return named.includes('coHostMembers') && coHosts.length === 0 ? 'orgLife.no_co_hosts' : null
}
