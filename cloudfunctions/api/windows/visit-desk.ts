import { AppError, refuseIf } from '../../../shared/errors'
import { isInForce } from '../../../shared/roles'
import { civilDate } from '../../../shared/time'
import {
  assignVisit,
  declineVisit,
  finishVisit,
  listVisits,
  revealVisitPhone,
} from '../../../shared/windows/visit-contracts'
import { phoneRefusal, visitStaffRoles } from '../../../shared/windows/visit-rules'
import { writeAudit } from '../../kit/audit'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { findPage } from '../../kit/paging'
import { checkText } from '../../kit/wechat'
import { members, type Member } from '../members/store'
import { unitsOf } from '../members/units-store'
import { on, type ApiHandler } from '../on'
import { requireRole } from '../scope'
import { takeVisitStep } from './visit-step'
import { tellAskers, tellWorker, visitNews } from './visit-tellings'
import { relationOf, seenVisit, visitCardFields, visitCardOf, visitFactsOf } from './visit-views'
import { visits, type Visit } from './visits-store'

/** Whether somebody works in the visit's community, in one of its grids, or above it; and isn't of the household. */
async function mayTake(visit: Visit, worker: Member | undefined, now: number): Promise<boolean> {
  if (!worker || ['owner', 'household'].includes(relationOf(visit, worker))) return false
  const held = worker.roles.filter((grant) => visitStaffRoles.includes(grant.role) && isInForce(grant, now))
  if (held.some(({ unitId }) => visit.unitIds.includes(unitId))) return true
  const units = await unitsOf(
    held.map(({ unitId }) => unitId),
    now,
  )
  return units.some(({ unitIds }) => unitIds.includes(visit.communityId))
}

/** A visit with the worker who is to do it, in one round trip. */
async function visitAndWorker(id: string, memberId: string) {
  const found = await visits.getBeside<{ workers: Member[] }>(id, {
    workers: { from: members.name, where: { _id: memberId }, limit: 1 },
  })
  if (!found) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  const { workers, ...visit } = found
  return { visit, worker: workers[0] }
}

async function staffVisit(id: string): Promise<Visit> {
  const visit = await visits.get(id)
  if (!visit) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return visit
}

export const visitDeskHandlers: ApiHandler[] = [
  on(listVisits, async ({ unitId, show, cursor }, { actor, now }) => {
    await requireRole(actor, visitStaffRoles, unitId, now)
    const shownIn = {
      new: { unitIds: unitId, state: 'requested' },
      mine: { workerId: actor._id, isOpen: true },
      today: { unitIds: unitId, isOpen: true, date: civilDate(now) },
      past: { unitIds: unitId, isOpen: false },
    }
    const { rows, next } = await findPage(visits, {
      where: shownIn[show],
      by: 'startsAt',
      direction: show === 'past' ? 'desc' : 'asc',
      cursor,
      fields: visitCardFields,
    })
    return { items: rows.map(visitCardOf), next }
  }),

  on(assignVisit, async ({ id, requestId, memberId }, caller) => {
    const { visit, worker } = await visitAndWorker(id, memberId)
    seenVisit(visit, caller.actor, caller.now)
    const isTheirs = await mayTake(visit, worker, caller.now)
    return takeVisitStep({ visit, move: 'assign', requestId, caller }, (current) => {
      if (!worker || !isTheirs) throw new AppError({ code: 'REFUSED', reason: 'visit.unknown_worker' })
      const given = { ...current, workerId: worker._id, workerName: worker.name }
      const before = current.workerId === worker._id ? null : current.workerId
      return {
        changes: { workerId: worker._id, workerName: worker.name },
        items: [
          tellAskers(given, visitNews.assigned(given, requestId)),
          tellWorker(given, worker._id, visitNews.work(given, requestId)),
          ...(before ? [tellWorker(given, before, visitNews.taken(given, requestId))] : []),
        ],
      }
    })
  }),

  on(finishVisit, async ({ id, requestId, note }, caller) => {
    const [visit, check] = await Promise.all([staffVisit(id), checkText(note, caller.openid)])
    return takeVisitStep({ visit, move: 'finish', requestId, caller }, (current) => ({
      changes: { note: command.set({ text: note, check }) },
      items: [tellAskers(current, visitNews.done(current, requestId))],
    }))
  }),

  on(declineVisit, async ({ id, requestId, because, whereTo }, caller) => {
    const [visit, check] = await Promise.all([
      staffVisit(id),
      checkText(`${because}\n${whereTo}`, caller.openid),
    ])
    return takeVisitStep({ visit, move: 'decline', requestId, caller }, (current) => ({
      changes: { declined: command.set({ because, whereTo, check }) },
      items: [
        tellAskers(current, visitNews.declined(current, requestId)),
        ...(current.workerId && current.workerId !== caller.actor._id
          ? [tellWorker(current, current.workerId, visitNews.cancelled(current, requestId))]
          : []),
      ],
    }))
  }),

  on(revealVisitPhone, async ({ id, requestId }, { actor, now }) => {
    const visit = seenVisit(await visits.get(id), actor, now)
    refuseIf(phoneRefusal({ ...visitFactsOf(visit, actor), hasPhone: visit.phone !== null }))
    const { unitIds } = visit
    const reading = { at: now, memberId: actor._id, action: 'windows.revealVisitPhone', target: id, unitIds }
    await writeAudit(idFor('revealVisitPhone', actor._id, id, requestId), reading)
    return { phone: visit.phone ?? '' }
  }),
]
