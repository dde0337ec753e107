import { AppError, refuseIf } from '../../../shared/errors'
import { editNotice, postNotice, withdrawNotice } from '../../../shared/notices/contracts'
import { MAX_EDITS, type NoticeDraft, type PostedDraft } from '../../../shared/notices/draft'
import { plainText } from '../../../shared/notices/formatting'
import { shelfOf } from '../../../shared/notices/life-cycle'
import { draftRefusal, staffRoles } from '../../../shared/notices/rules'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { RoleGrant } from '../../../shared/roles'
import { termsOf } from '../../../shared/search'
import { cut } from '../../../shared/text'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem, outboxOf, type OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import { unitOf, type Unit } from '../members/units-store'
import type { Member } from '../members/store'
import { on } from '../on'
import { inspectPdfs } from '../pdf-files'
import { visibleNotice } from './load'
import { makeMove, posterGrant, refuseOtherBody, signatureBy } from './step'
import { notices, type Notice } from './store'
import { viewFor } from './views'

const LONGEST_EXCERPT = 60

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

/**
 * Whether residents see a text whose check came out so. The urgent word of staff doesn't wait for a check that can't be
 * had: a burst main won't wait for the content service, staff sign with their office, the posting is in the audit
 * log, and a worker still looks at it and can take it down. A leader is a neighbour: their text waits for that worker.
 */
const mayBeShown = (check: ContentCheck, isUrgent: boolean, { role }: Pick<RoleGrant, 'role'>): boolean =>
  check === 'passed' || (check === 'review' && isUrgent && staffRoles.includes(role))

const checkedWords = ({ title, text, files }: NoticeDraft): string =>
  [title, ...files.map(({ name }) => name), plainText(text)].join('\n')

async function inspect(draft: NoticeDraft, { _id, openid }: Pick<Member, '_id' | 'openid'>) {
  const [check] = await Promise.all([
    checkText(checkedWords(draft), openid),
    inspectPhotos(draft.photos, _id),
    inspectPdfs(draft.files, _id),
  ])
  return check
}

/** What a draft says, as it is stored. */
function contentOf(draft: NoticeDraft, check: ContentCheck, isShown: boolean, scopeUnitId: string) {
  const words = plainText(draft.text)
  return {
    title: draft.title,
    text: draft.text,
    excerpt: cut(words, LONGEST_EXCERPT),
    category: draft.category,
    isPinned: draft.isPinned,
    isUrgent: draft.isUrgent,
    needsAcknowledgement: draft.needsAcknowledgement,
    takesQuestions: draft.takesQuestions,
    photos: draft.photos.map((fileId) => ({ fileId, check: 'pending' as const })),
    files: draft.files,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    check,
    isShown,
    needsReview: check !== 'passed',
    terms: termsOf(scopeUnitId, [draft.title, words]),
  }
}

const photoChecks = (fileIds: readonly string[], id: string, requestId: string): OutboxItem[] =>
  fileIds.length === 0 ? [] : [{ key: idFor('checkPhotos', id, requestId), kind: 'checkPhotos', fileIds }]

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
    ...contentOf(said, check, isShown, scopeUnitId),
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
    const check = await inspect(draft, actor)
    const notice = firstEdition(draft, { id, requestId, check, author: actor, scope, now })
    const inserted = await notices.insertOnce(notice)
    if (inserted.isNew) return viewFor({ ...notice, receipts: [], questions: [], rounds: [] }, actor, now)
    refuseOtherBody(inserted.existing.bodyHash, notice.bodyHash)
    return viewFor(await visibleNotice(id, actor, now), actor, now)
  }),

  on(editNotice, async ({ id, requestId, edition: read, ...draft }, caller) => {
    const { actor, now } = caller
    const check = await inspect(draft, actor)
    const said = { ...draft, edition: read }
    return makeMove({ id, move: 'edit', requestId, said, caller }, (notice) => {
      if (notice.edition !== read) throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
      const sendAt = notice.state === 'scheduled' && notice.at > now ? notice.at : null
      refuseIf(draftRefusal({ ...draft, sendAt }, now))
      if (notice.edition > MAX_EDITS) refuseIf('notice.edits_full')
      const isAsSent =
        notice.isUrgent === draft.isUrgent && notice.needsAcknowledgement === draft.needsAcknowledgement
      // Households have been asked, or have not been: that can't be taken back.
      if (notice.wasSent && !isAsSent) refuseIf('notice.fixed_after_sending')
      const grant = posterGrant(actor, notice.publisherUnitIds, now)!
      const isShown = mayBeShown(check, draft.isUrgent, grant)
      const edition = notice.edition + 1
      return {
        next: {
          ...contentOf(draft, check, isShown, notice.scopeUnitId),
          edition,
          editedAt: now,
        },
        items: [
          ...photoChecks(draft.photos, id, requestId),
          ...(notice.wasSent ? [startRound({ _id: id, edition }, 'edited')] : []),
        ],
      }
    })
  }),

  on(withdrawNotice, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    return makeMove(
      { id, move: 'withdraw', requestId, said: { because }, caller },
      (notice, { byRole, byUnit }) => ({
        next: {
          withdrawal: { text: because, check, at: caller.now, byRole, byUnit },
          hasWaiting: false,
          ...(check !== 'passed' && { needsReview: true }),
        },
        items: notice.wasSent ? [startRound(notice, 'withdrawn')] : [],
      }),
    )
  }),
]
