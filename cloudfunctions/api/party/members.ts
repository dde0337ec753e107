import { AppError, refuseIf } from '../../../shared/errors'
import { endMembership, enterMember, listMembers, transferMember } from '../../../shared/party/contracts'
import { changeRefusal, isOrganiser, sinceRefusal } from '../../../shared/party/rules'
import { startOfDay } from '../../../shared/time'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { members, type Member } from '../members/store'
import { changeParty } from './change-party'
import { partyListOf, type PartyMembership } from './membership'
import { auditOfMember, auditReading, existingOrg, notThere, ownMembership, ownOrg } from './organiser'
import type { PartyOrg } from './store'
import { tellMember, tellOrganisers } from './tellings'
import { namedOrg, rowOfMember } from './views'

/** Enough to know that there are several. */
const MOST_OF_A_NAME = 2

const homeOrgOf = (org: PartyOrg): PartyMembership['homeOrg'] => ({
  ...namedOrg(org),
  partnerUnitId: org.partnerUnitId,
})

const nobodyToEnter = (): AppError => new AppError({ code: 'REFUSED', reason: 'party.nobody_to_enter' })

async function personNamed(name: string, phoneTail: string): Promise<Member> {
  const found = await members.find({ where: { name, phoneTail }, limit: MOST_OF_A_NAME })
  if (found.length > 1) throw new AppError({ code: 'REFUSED', reason: 'party.several_found' })
  if (!found[0]) throw nobodyToEnter()
  return found[0]
}

/** An organiser learns that somebody is a member only when that member is theirs. */
function refuseIfEntered({ party }: Member, actor: Member, now: number): void {
  if (!party) return
  if (isOrganiser(actor, party.homeOrg.orgIds, now)) refuseIf('party.entered_already')
  throw nobodyToEnter()
}

export const memberHandlers = [
  on(listMembers, async ({ orgId, cursor }, { actor, now }) => {
    const org = await ownOrg(orgId, actor, now)
    await auditReading(actor, { action: 'listMembers', org, now })
    const { rows, next } = await findPage(members, {
      where: { partyLists: partyListOf('members', orgId) },
      by: 'partyAt',
      direction: 'desc',
      cursor,
      fields: ['name', 'phone', 'party'],
    })
    return { items: rows.map((member) => rowOfMember(member, member.party!)), next }
  }),

  on(enterMember, async ({ requestId, orgId, name, phoneTail, since }, { actor, now }) => {
    const org = await ownOrg(orgId, actor, now)
    refuseIf(sinceRefusal(since, now))
    const person = await personNamed(name, phoneTail)
    const body = { orgId, name, phoneTail, since }
    const request = { requestId, actorId: actor._id, action: 'enterMember', body, now }
    const changed = await changeParty(person, request, (current) => {
      refuseIf(changeRefusal(actor, current._id))
      refuseIfEntered(current, actor, now)
      const homeOrg = homeOrgOf(org)
      const party: PartyMembership = {
        homeOrg,
        since: startOfDay(since),
        enteredAt: now,
        enteredBy: actor._id,
        reportIn: null,
      }
      const items = [
        tellMember(current._id, requestId, `${org.name}登记了您的组织关系。如有不对，请联系支部书记。`),
        auditOfMember(
          { actor, now, requestId },
          { action: 'enterMember', memberId: current._id, org: homeOrg },
        ),
      ]
      return { party, items }
    })
    return rowOfMember(changed, ownMembership(changed, actor, now))
  }),

  on(transferMember, async ({ requestId, memberId, toOrgId, since }, { actor, now }) => {
    const to = await existingOrg(toOrgId, now)
    refuseIf(sinceRefusal(since, now))
    const member = await members.get(memberId)
    if (!member) throw notThere()
    const body = { memberId, toOrgId, since }
    const request = { requestId, actorId: actor._id, action: 'transferMember', body, now }
    await changeParty(member, request, (current) => {
      const party = ownMembership(current, actor, now)
      refuseIf(changeRefusal(actor, memberId))
      if (party.homeOrg.id === toOrgId) refuseIf('party.same_org')
      const { homeOrg: from, reportIn } = party
      const staysReported = reportIn?.org.id === toOrgId ? null : reportIn
      const items = [
        tellMember(memberId, requestId, `您的组织关系从${from.name}转到了${to.name}。`),
        tellOrganisers(namedOrg(to), requestId, '有党员转入'),
        auditOfMember({ actor, now, requestId }, { action: 'transferMember', memberId, org: from }),
      ]
      const homeOrg = homeOrgOf(to)
      return { party: { ...party, homeOrg, since: startOfDay(since), reportIn: staysReported }, items }
    })
    return { memberId, to: { id: to._id, name: to.name } }
  }),

  on(endMembership, async ({ requestId, memberId }, { actor, now }) => {
    const member = await members.get(memberId)
    if (!member) throw notThere()
    const request = { requestId, actorId: actor._id, action: 'endMembership', body: { memberId }, now }
    await changeParty(member, request, (current) => {
      const { homeOrg, reportIn } = ownMembership(current, actor, now)
      refuseIf(changeRefusal(actor, memberId))
      const items = [
        tellMember(memberId, requestId, `您在${homeOrg.name}的组织关系已结束。有疑问请联系支部书记。`),
        auditOfMember({ actor, now, requestId }, { action: 'endMembership', memberId, org: homeOrg }),
        ...(reportIn?.state === 'confirmed'
          ? [tellOrganisers(reportIn.org, requestId, '有党员的报到已结束')]
          : []),
      ]
      return { party: null, items }
    })
    return { memberId }
  }),
]
