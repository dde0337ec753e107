import { startOf } from '../../../shared/bookings/slot'
import { AppError, refuseIf } from '../../../shared/errors'
import type { VisitDraft } from '../../../shared/windows/visit'
import { cancelVisit, getVisit, listMyVisits, requestVisit } from '../../../shared/windows/visit-contracts'
import { isVisitOpen, visitMoves } from '../../../shared/windows/visit-life-cycle'
import { visitTimeRefusal } from '../../../shared/windows/visit-rules'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { outboxOf } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import type { Caller } from '../../kit/serve'
import { ownerIdsOf } from '../direct-line/owners'
import type { Member } from '../members/store'
import { on, type ApiHandler } from '../on'
import { serviceItems, type ServiceItem } from './guides-store'
import { visitedPerson } from './visit-for'
import { lineOf, takeVisitStep } from './visit-step'
import { tellDesk, tellWorker, visitNews } from './visit-tellings'
import { seenVisit, visitCardFields, visitCardOf, visitViewFor } from './visit-views'
import { visits, type Visit } from './visits-store'

async function knownVisit(id: string): Promise<Visit> {
  const visit = await visits.get(id)
  if (!visit) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  return visit
}

/** The guide, and the visit that this request has made already: a phone may send its form again days later. */
async function guideAndBefore(guideId: string, id: string) {
  const found = await serviceItems.getBeside<{ before: Visit[] }>(guideId, {
    before: { from: visits.name, where: { _id: id }, limit: 1 },
  })
  if (!found) throw new AppError({ code: 'REFUSED', reason: 'guide.not_offered' })
  const { before, ...guide } = found
  return { guide, before: before[0] ?? null }
}

function sameBody(visit: Visit, body: string): Visit {
  if (visit.bodyHash === body) return visit
  throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
}

async function newVisit(
  id: string,
  { requestId, ...draft }: VisitDraft & { requestId: string },
  { guide, caller: { actor, now } }: { guide: ServiceItem; caller: Caller<Member> },
): Promise<Visit> {
  const person = await visitedPerson(draft, actor, { guideUnitId: guide.unitId, now })
  const { date, from, to, words } = draft
  const { to: state } = visitMoves.ask
  const visit: Visit = {
    ...person,
    _id: id,
    revision: 1,
    bodyHash: bodyHash(draft),
    guideId: guide._id,
    title: guide.title,
    date,
    from,
    to,
    startsAt: startOf(draft),
    words,
    state,
    isOpen: isVisitOpen(state),
    workerId: null,
    workerName: null,
    note: null,
    declined: null,
    askedAt: now,
    timeline: [lineOf(person, actor, { move: 'ask', requestId, now })],
    outbox: [],
  }
  return { ...visit, ...outboxOf([tellDesk(visit, requestId)], now) }
}

export const visitHandlers: ApiHandler[] = [
  on(requestVisit, async ({ requestId, ...draft }, caller) => {
    const { actor, now } = caller
    const id = idFor('visit', actor._id, requestId)
    const body = bodyHash(draft)
    const { guide, before } = await guideAndBefore(draft.guideId, id)
    if (before) return visitViewFor(sameBody(before, body), actor, now)
    if (!guide.isShown) refuseIf('guide.not_offered')
    if (!guide.hasVisits) refuseIf('guide.no_visits')
    refuseIf(visitTimeRefusal(draft, now))
    const visit = await newVisit(id, { ...draft, requestId }, { guide, caller })
    const inserted = await visits.insertOnce(visit)
    return visitViewFor(inserted.isNew ? visit : sameBody(inserted.existing, body), actor, now)
  }),

  on(getVisit, async ({ id }, { actor, now }) =>
    visitViewFor(seenVisit(await visits.get(id), actor, now), actor, now),
  ),

  on(listMyVisits, async ({ forOthers, cursor }, { actor }) => {
    const { rows, next } = await findPage(visits, {
      where: forOthers ? { 'agent.memberId': actor._id } : { ownerId: command.in(ownerIdsOf(actor)) },
      by: 'startsAt',
      direction: 'desc',
      cursor,
      fields: visitCardFields,
    })
    return { items: rows.map(visitCardOf), next }
  }),

  on(cancelVisit, async ({ id, requestId }, caller) => {
    const visit = await knownVisit(id)
    return takeVisitStep({ visit, move: 'cancel', requestId, caller }, (current) => ({
      items: current.workerId
        ? [tellWorker(current, current.workerId, visitNews.cancelled(current, requestId))]
        : [],
    }))
  }),
]
