import type { Home } from '../../../shared/members/homes'
import type { Me } from '../../../shared/members/schema'
import { maskPhone } from '../../../shared/personal'
import type { RoleGrant } from '../../../shared/roles'
import { reportInEndedBy, replaceParty, type PartyFields } from '../party/membership'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import { documents, type Changes } from '../../kit/documents'
import type { WithOutbox } from '../../kit/outbox'

/** A registered person. `id` is random; the openid leaves this document only to address a message. */
export interface Member extends WithOutbox, PartyFields {
  _id: string
  id: string
  openid: string
  name: string
  phone: string | null
  phoneTail: string | null
  homes: Home[]
  currentHouseholdId: string | null
  roles: RoleGrant[]
  createdAt: number
  /** The newest message in the inbox, and the newest that was seen: unread without counting. */
  lastInboxAt: number
  inboxSeenAt: number
  revision: number
  /** The last requests that changed this document, so that a repeated one is recognised. */
  requests: string[]
  /** Derived from `homes` for the indexes: units of homes awaiting confirmation, and of all homes. */
  pendingUnitIds: string[]
  homeUnitIds: string[]
  /** When the longest-waiting home is due to be confirmed, and when to remind; absent when none waits. */
  confirmDueAt?: number
  confirmRemindAt?: number
}

const REMEMBERED_REQUESTS = 20

export const members = documents<Member>('members')

const DELETED = 'deleted.'

/** In the place of an openid: unique, and nobody's. */
export const openidOfDeleted = (memberId: string): string => DELETED + memberId

/** Whether they have ended their account: there is nobody to tell. */
export const isDeleted = ({ openid }: Pick<Member, 'openid'>): boolean => openid.startsWith(DELETED)

export async function findMember(openid: string): Promise<Member | null> {
  const [member] = await members.find({ where: { openid }, limit: 1 })
  return member ?? null
}

/** What the indexes need to know of a member's homes. */
export function derivedFrom(homes: readonly Home[]) {
  const pending = homes.filter((home) => home.state === 'pending')
  const unitsOf = (some: readonly Home[]) => [...new Set(some.flatMap((home) => home.unitIds))]
  return {
    pendingUnitIds: unitsOf(pending),
    homeUnitIds: unitsOf(homes),
    dueAt: pending.length > 0 ? Math.min(...pending.map((home) => home.confirmDueAt)) : null,
  }
}

/**
 * The changes that put these homes in the place of a member's old ones. Whoever reported in by a home that isn't
 * confirmed among them has no longer reported in.
 */
export function replaceHomes(member: Member, homes: readonly Home[], now: number): Changes {
  const { pendingUnitIds, homeUnitIds, dueAt } = derivedFrom(homes)
  return {
    homes: command.set(homes),
    pendingUnitIds: command.set(pendingUnitIds),
    homeUnitIds: command.set(homeUnitIds),
    confirmDueAt: dueAt ?? command.remove(),
    confirmRemindAt: dueAt ?? command.remove(),
    ...(member.party &&
      reportInEndedBy(member, homes) &&
      replaceParty({ ...member.party, reportIn: null }, now)),
  }
}

/** Changes one member, once per request, however often it is sent. */
export const changeMember = (
  from: Member,
  requestId: string,
  decide: (current: Member) => Decision,
): Promise<Member> =>
  change(members, {
    from,
    isDone: (current) => current.requests.includes(requestId),
    decide(current) {
      const { onlyIf, changes } = decide(current)
      const requests = command.push({ each: [requestId], slice: -REMEMBERED_REQUESTS })
      return { ...(onlyIf && { onlyIf }), changes: { ...changes, requests } }
    },
  })

export const viewOfMe = (member: Member): Me => ({
  id: member._id,
  name: member.name,
  maskedPhone: member.phone && maskPhone(member.phone),
  homes: member.homes,
  currentHouseholdId: member.currentHouseholdId,
  roles: member.roles,
  hasUnreadInbox: member.lastInboxAt > member.inboxSeenAt,
})
