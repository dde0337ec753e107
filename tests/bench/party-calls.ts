import * as party from '../../shared/party/contracts'
import {
  applied,
  applyAtHappy,
  entered,
  homeOf,
  registered,
  reportedIn,
  request,
} from '../support/party-members'
import { figuresOf, type Call } from './figures-of'

export const partyBudgets: Readonly<Record<string, number>> = {
  // The audit line is written before the list is given out.
  [party.listMembers.name]: 3,
  [party.listReportIns.name]: 3,
}

export const partyCalls: Readonly<Record<string, Call>> = {
  [party.myMembership.name]: async (town) => {
    const { person } = await reportedIn(town)
    return figuresOf(person, party.myMembership, {})
  },
  [party.listOrgs.name]: async (town) =>
    figuresOf(await town.resident(), party.listOrgs, { within: 'happy' }),
  [party.applyToReportIn.name]: async (town) => {
    const { person } = await entered(town)
    const { householdId } = await homeOf(person)
    return figuresOf(person, party.applyToReportIn, { ...request(), householdId, orgId: 'org-happy-1' })
  },
  [party.leaveReportIn.name]: async (town) => {
    const { person } = await entered(town)
    await applyAtHappy(person)
    return figuresOf(person, party.leaveReportIn, request())
  },
  [party.listMembers.name]: async (town) => {
    for (let number = 0; number < 22; number++) await entered(town)
    const organiser = await town.holder('branchSecretary', 'org-happy')
    return figuresOf(organiser, party.listMembers, { orgId: 'org-happy', cursor: null })
  },
  [party.enterMember.name]: async (town) => {
    const { named } = await registered(town)
    const organiser = await town.holder('branchSecretary', 'org-property')
    return figuresOf(organiser, party.enterMember, { ...request(), orgId: 'org-property', ...named })
  },
  [party.transferMember.name]: async (town) => {
    const { person, organiser } = await entered(town)
    const move = { ...request(), memberId: person.id, toOrgId: 'org-happy', since: '2026-11-01' }
    return figuresOf(organiser, party.transferMember, move)
  },
  [party.endMembership.name]: async (town) => {
    const { person, organiser } = await entered(town)
    return figuresOf(organiser, party.endMembership, { ...request(), memberId: person.id })
  },
  [party.listReportIns.name]: async (town) => {
    const { host } = await applied(town)
    return figuresOf(host, party.listReportIns, { orgId: 'org-happy-1', show: 'applied', cursor: null })
  },
  [party.confirmReportIn.name]: async (town) => {
    const { person, host } = await applied(town)
    return figuresOf(host, party.confirmReportIn, { ...request(), memberId: person.id })
  },
  [party.declineReportIn.name]: async (town) => {
    const { person, host } = await applied(town)
    const decision = { ...request(), memberId: person.id, because: '没有住在这里' }
    return figuresOf(host, party.declineReportIn, decision)
  },
}
