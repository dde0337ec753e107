import { AppError } from '../../../shared/errors'
import { isOrganiser } from '../../../shared/party/rules'
import { writeAudit } from '../../kit/audit'
import { idFor } from '../../kit/ids'
import { auditItem, type OutboxItem } from '../../kit/outbox'
import type { Member } from '../members/store'
import type { NamedOrg, PartyMembership } from './membership'
import { orgOf, type PartyOrg } from './store'

export const notThere = (): AppError => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

export async function existingOrg(orgId: string, now: number): Promise<PartyOrg> {
  const org = await orgOf(orgId, now)
  if (!org) throw new AppError({ code: 'NOT_FOUND', reason: 'party.unknown_org' })
  return org
}

/** An organisation that this person is an organiser of. */
export async function ownOrg(orgId: string, actor: Member, now: number): Promise<PartyOrg> {
  const org = await existingOrg(orgId, now)
  if (!isOrganiser(actor, org.orgIds, now)) {
    throw new AppError({ code: 'FORBIDDEN', reason: 'party.outside_org' })
  }
  return org
}

/** The membership of somebody whose home organisation this person is an organiser of; for all others it isn't there. */
export function ownMembership({ party }: Member, actor: Member, now: number): PartyMembership {
  if (!party || !isOrganiser(actor, party.homeOrg.orgIds, now)) throw notThere()
  return party
}

/**
 * An audit line names the membership by what only somebody who knows the member's id can recognise, and lies under
 * party organisations instead of units: whoever reads a unit's log doesn't learn from it who is a member.
 */
export const auditOfMember = (
  { actor, now, requestId }: { actor: Member; now: number; requestId: string },
  { action, memberId, org }: { action: string; memberId: string; org: NamedOrg },
): OutboxItem =>
  auditItem(requestId, {
    at: now,
    memberId: actor._id,
    action: `party.${action}`,
    target: idFor('partyMember', memberId),
    unitIds: org.orgIds,
  })

/** Every reading of a list of members is written down before the list is given out. */
export const auditReading = (
  actor: Member,
  { action, org, now }: { action: string; org: PartyOrg; now: number },
): Promise<void> =>
  writeAudit(idFor('audit', action, org._id, actor._id, String(now)), {
    at: now,
    memberId: actor._id,
    action: `party.${action}`,
    target: org._id,
    unitIds: org.orgIds,
  })
