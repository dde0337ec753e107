import { AppError, refuseIf } from '../../../shared/errors'
import { postNotice } from '../../../shared/notices/contracts'
import type { PostedDraft } from '../../../shared/notices/draft'
import { shelfOf } from '../../../shared/notices/life-cycle'
import { draftRefusal } from '../../../shared/notices/rules'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { RoleGrant } from '../../../shared/roles'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem, outboxOf, type OutboxItem } from '../../kit/outbox'
import { unitOf, type Unit } from '../members/units-store'
import type { Member } from '../members/store'
import { on } from '../on'
import { contentOf, inspect, mayBeShown, photoChecks } from './content'
import { visibleNotice } from './load'
import { posterGrant, refuseOtherBody, signatureBy } from './step'
import { notices, type Notice } from './store'
import { viewFor } from './views'

interface Scope {
  unit: Unit
  /** The role in which it is posted: of several the nearest to those who get it. */
  grant: RoleGrant
  publisherUnitIds: string[]
}

/** The unit to be told, where this member may post to it; refused otherwise. */
export async function scopeFor(unitId: string, member: Member, now: number): Promise<Scope> {
  const unit = await unitOf(unitId, now)
  const grant = unit && posterGrant(member, unit.unitIds, now)
  if (!unit || !grant) throw new AppError({ code: 'FORBIDDEN', reason: 'notice.outside_unit' })
  return { unit, grant, publisherUnitIds: unit.unitIds.slice(0, unit.unitIds.indexOf(grant.unitId) + 1) }
}

export const startRound = (
  { _id, edition }: Pick<Notice, '_id' | 'edition'>,
  round: 'send' | 'edited' | 'withdrawn',
): OutboxItem => ({
  key: idFor('startNoticeRound', _id, round, String(edition)),
  kind: 'startNoticeRound',
  noticeId: _id,
  round,
  edition,
})

interface Posting {
  id: string
  requestId: string
  check: ContentCheck
  author: Member
  scope: Scope
  now: number
}

export function firstEdition(draft: PostedDraft, posting: Posting): Notice {
  const { id, requestId, check, author, scope, now } = posting
  const { unit, grant, publisherUnitIds } = scope
  const { sendAt, scopeUnitId, ...said } = draft
  const isShown = mayBeShown(check, said.isUrgent, grant)
  const goesOutNow = sendAt === null && isShown
  const signature = signatureBy(author, grant)
  const action = { at: now, memberId: author._id, action: 'notices.post', target: id, unitIds: unit.unitIds }
  const state = goesOutNow ? ('sending' as const) : ('scheduled' as const)
  const at = sendAt ?? now
  const items: OutboxItem[] = [
    auditItem(requestId, action),
    ...photoChecks(said.photos, id, requestId),
    ...(goesOutNow ? [startRound({ _id: id, edition: 1 }, 'send')] : []),
  ]
  return {
    _id: id,
    revision: 1,
    bodyHash: bodyHash(draft),
    posterId: author._id,
    ...contentOf(said, { check, isShown, scopeUnitId, photos: [] }),
    scopeUnitId,
    scopeName: unit.fullName,
    unitIds: unit.unitIds,
    publisherUnitIds,
    byRole: signature.byRole,
    byUnit: signature.byUnit,
    state,
    wasSent: goesOutNow,
    shelf: shelfOf({ state, isShown, wasSent: goesOutNow, validUntil: said.validUntil }, now),
    at,
    edition: 1,
    editedAt: null,
    updatedAt: now,
    withdrawal: null,
    ...(state === 'scheduled' && isShown && { timerAt: at }),
    timeline: [{ at: now, move: goesOutNow ? 'post' : 'schedule', requestId, ...signature }],
    figures: null,
    countedAt: null,
    hasWaiting: false,
    ...outboxOf(items, now),
  }
}

export const postHandlers = [
  on(postNotice, async ({ requestId, ...draft }, { actor, now }) => {
    const id = idFor('notice', actor._id, requestId)
    const scope = await scopeFor(draft.scopeUnitId, actor, now)
    // The phone may send the form again after its time has passed: then it hears of what it made the first time.
    const reason = draftRefusal(draft, now)
    if (reason && !(await notices.get(id))) refuseIf(reason)
    const check = await inspect(draft, { photos: [], files: [] }, actor)
    const notice = firstEdition(draft, { id, requestId, check, author: actor, scope, now })
    const inserted = await notices.insertOnce(notice)
    if (inserted.isNew) return viewFor({ ...notice, receipts: [], questions: [], rounds: [] }, actor, now)
    refuseOtherBody(inserted.existing.bodyHash, notice.bodyHash)
    return viewFor(await visibleNotice(id, actor, now), actor, now)
  }),
]
