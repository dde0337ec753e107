import { AppError, refuseIf } from '../../../shared/errors'
import { applyToReportIn, leaveReportIn, listOrgs, myMembership } from '../../../shared/party/contracts'
import { canMove } from '../../../shared/party/life-cycle'
import { applyRefusal, isBranchOfGrid } from '../../../shared/party/rules'
import type { ReportInChoice } from '../../../shared/party/schema'
import { unitAt } from '../../../shared/roles'
import { command } from '../../kit/cloud'
import { on } from '../on'
import type { Member } from '../members/store'
import { unitOf } from '../members/units-store'
import { changeParty } from './change-party'
import type { PartyMembership } from './membership'
import { existingOrg } from './organiser'
import { partyOrgs, type PartyOrg } from './store'
import { tellMember, tellOrganisers } from './tellings'
import { cardOfOrg, namedOrg, viewOfMine } from './views'

const MOST_ORGS = 300

function partyOf({ party }: Member): PartyMembership {
  if (!party) throw new AppError({ code: 'REFUSED', reason: 'party.not_member' })
  return party
}

/** The confirmed homes by which a member may report in, each with the branches of its grid. */
async function choicesOf({ homes, party }: Member): Promise<ReportInChoice[]> {
  const confirmed = homes.filter(({ state }) => state === 'confirmed')
  const grids = [...new Set(confirmed.flatMap(({ unitIds }) => unitAt(unitIds, 'grid') ?? []))]
  if (!party || grids.length === 0) return []
  const orgs = await partyOrgs.find({ where: { unitId: command.in(grids) }, limit: MOST_ORGS })
  return confirmed.map((home) => ({
    householdId: home.householdId,
    homeLabel: home.label,
    orgs: orgs
      .filter((org) => isBranchOfGrid(org, home) && org._id !== party.homeOrg.id)
      .map(({ _id, name }) => ({ id: _id, name })),
  }))
}

/** Each organisation after the one it belongs to, siblings in the order of their ids. */
const inTreeOrder = (orgs: readonly PartyOrg[]): PartyOrg[] =>
  [...orgs].sort((a, b) => (a.orgIds.join('/') < b.orgIds.join('/') ? -1 : 1))

export const mineHandlers = [
  on(myMembership, async (_, { actor }) => ({
    membership: actor.party ? viewOfMine(actor.party) : null,
    choices: await choicesOf(actor),
  })),

  on(listOrgs, async ({ within }, { now }) => {
    const unit = await unitOf(within, now)
    const above = unit?.unitIds.filter((id) => id !== within) ?? []
    const found = await partyOrgs.find({
      where: command.or([{ unitIds: within }, { unitId: command.in(above) }]),
      limit: MOST_ORGS,
    })
    return { orgs: inTreeOrder(found).map(cardOfOrg) }
  }),

  on(applyToReportIn, async ({ requestId, householdId, orgId }, { actor, now }) => {
    partyOf(actor)
    const org = await existingOrg(orgId, now)
    const request = {
      requestId,
      actorId: actor._id,
      action: 'applyToReportIn',
      body: { householdId, orgId },
      now,
    }
    const changed = await changeParty(actor, request, (current) => {
      const party = partyOf(current)
      const home = current.homes.find((entry) => entry.householdId === householdId)
      const state = party.reportIn?.state ?? 'none'
      refuseIf(
        applyRefusal({
          homeOrgId: party.homeOrg.id,
          state,
          home,
          org: { id: org._id, level: org.level, unitId: org.unitId },
        }),
      )
      const reportIn = {
        state: 'applied' as const,
        org: namedOrg(org),
        householdId,
        homeLabel: home!.label,
        at: now,
        decidedBy: null,
        declinedBecause: null,
      }
      return {
        party: { ...party, reportIn },
        items: [tellOrganisers(reportIn.org, requestId, '有党员申请报到')],
      }
    })
    return viewOfMine(partyOf(changed))
  }),

  on(leaveReportIn, async ({ requestId }, { actor, now }) => {
    partyOf(actor)
    const request = { requestId, actorId: actor._id, action: 'leaveReportIn', body: null, now }
    const changed = await changeParty(actor, request, (current) => {
      const party = partyOf(current)
      const { reportIn } = party
      if (!reportIn || !canMove('leave', reportIn.state)) {
        throw new AppError({ code: 'REFUSED', reason: 'party.nothing_to_leave' })
      }
      const items = [
        ...(reportIn.state === 'confirmed'
          ? [tellOrganisers(reportIn.org, requestId, '有党员退出了报到')]
          : []),
        tellMember(current._id, requestId, `您已退出在${reportIn.org.name}的报到。`),
      ]
      return { party: { ...party, reportIn: null }, items }
    })
    return viewOfMine(partyOf(changed))
  }),
]
