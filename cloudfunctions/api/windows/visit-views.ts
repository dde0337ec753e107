import type { Behalf } from '../../../shared/direct-line/draft'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import { maskName, maskPhone } from '../../../shared/personal'
import { holdsRole } from '../../../shared/roles'
import { AppError } from '../../../shared/errors'
import type { VisitCard, VisitRelation, VisitView } from '../../../shared/windows/visit'
import { visitStaffRoles, type VisitFacts } from '../../../shared/windows/visit-rules'
import { ownerIdsOf } from '../direct-line/owners'
import type { Member } from '../members/store'
import type { Visit } from './visits-store'

export const visitCardFields = [
  'title',
  'state',
  'date',
  'from',
  'to',
  'placeLabel',
  'ownerName',
  'workerName',
] as const

export const visitCardOf = ({
  _id,
  ownerName,
  ...card
}: Pick<Visit, '_id' | (typeof visitCardFields)[number]>): VisitCard => ({
  ...card,
  id: _id,
  name: maskName(ownerName),
})

const agentNames: Record<Behalf['relation'], string> = {
  family: '家人',
  leader: '楼栋长',
  worker: '工作人员',
}

export function relationOf(visit: Visit, member: Member): VisitRelation {
  if (ownerIdsOf(member).includes(visit.ownerId)) return 'owner'
  if (visit.agent?.memberId === member._id) return 'agent'
  return member.homes.some((home) => home.householdId === visit.householdId) ? 'household' : 'none'
}

export const visitFactsOf = (visit: Visit, member: Member): VisitFacts => ({
  state: visit.state,
  unitIds: visit.unitIds,
  relation: relationOf(visit, member),
  isMyWork: visit.workerId === member._id,
})

export const isVisitStaff = (visit: Pick<Visit, 'unitIds'>, member: Member, now: number): boolean =>
  holdsRole(member.roles, visitStaffRoles, visit.unitIds, now)

/** For whom it is, who asked, the unit's staff and the worker; for everybody else it isn't there. */
export function seenVisit(visit: Visit | null, member: Member, now: number): Visit {
  const facts = visit && visitFactsOf(visit, member)
  const isAsker = facts?.relation === 'owner' || facts?.relation === 'agent'
  if (visit && facts && (isAsker || facts.isMyWork || isVisitStaff(visit, member, now))) return visit
  throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
}

export function visitViewFor(visit: Visit, viewer: Member, now: number): VisitView {
  const facts = visitFactsOf(visit, viewer)
  const isStaff = facts.isMyWork || isVisitStaff(visit, viewer, now)
  const isAsker = facts.relation === 'owner' || facts.relation === 'agent'
  const shown = (text: string, check: ContentCheck) => (isStaff || check === 'passed' ? text : null)
  const { declined, note } = visit
  return {
    ...visitCardOf(visit),
    // Whoever goes there, and whoever asked, know whom it is for.
    name: facts.isMyWork || isAsker ? visit.ownerName : maskName(visit.ownerName),
    revision: visit.revision,
    guideId: visit.guideId,
    unitIds: visit.unitIds,
    communityId: visit.communityId,
    relation: facts.relation,
    isMyWork: facts.isMyWork,
    words: visit.words,
    maskedPhone: visit.phone && maskPhone(visit.phone),
    askedAt: visit.askedAt,
    askedBy: visit.agent && agentNames[visit.agent.relation],
    note: note && { text: shown(note.text, note.check), check: note.check },
    declined: declined && {
      because: shown(declined.because, declined.check),
      whereTo: shown(declined.whereTo, declined.check),
    },
    timeline: visit.timeline,
  }
}
