import type { ParsedInputOf } from '../../../shared/contract'
import { AppError, refuseIf } from '../../../shared/errors'
import { editNotice, withdrawNotice } from '../../../shared/notices/contracts'
import { MAX_EDITS } from '../../../shared/notices/draft'
import { draftRefusal } from '../../../shared/notices/rules'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { contentOf, inspect, mayBeShown, newPhotos, photoChecks } from './content'
import { visibleNotice } from './load'
import { startRound } from './post'
import { makeMove, posterGrant, takeStep } from './step'
import type { Notice, StoredPhoto } from './store'

/** A worker still has to look at it. */
const isLeftOpen = ({ check }: StoredPhoto): boolean => check === 'review' || check === 'risky'

/** When a notice is still to be sent; null for at once, or where it was sent. */
const timeLeft = ({ state, at }: Pick<Notice, 'state' | 'at'>, now: number): number | null =>
  state === 'scheduled' && at > now ? at : null

type Edit = Omit<ParsedInputOf<typeof editNotice>, 'id' | 'requestId'>

/** Refuses an edit of what isn't as its writer has read it, or as it may no longer be. */
function refuseEdit(notice: Notice, { edition, sendAt, ...draft }: Edit, now: number): void {
  if (notice.edition !== edition) throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
  if (notice.wasSent && sendAt !== undefined) refuseIf('notice.sent_meanwhile')
  refuseIf(draftRefusal({ ...draft, sendAt: sendAt === undefined ? timeLeft(notice, now) : sendAt }, now))
  if (edition > MAX_EDITS) refuseIf('notice.edits_full')
  const isAsSent =
    notice.isUrgent === draft.isUrgent && notice.needsAcknowledgement === draft.needsAcknowledgement
  // Households have been asked, or have not been: that can't be taken back.
  if (notice.wasSent && !isAsSent) refuseIf('notice.fixed_after_sending')
}

export const editHandlers = [
  on(editNotice, async ({ id, requestId, ...said }, caller) => {
    const { actor, now } = caller
    const seen = await visibleNotice(id, actor, now)
    const check = await inspect(said, seen, actor)
    return takeStep(seen, { move: 'edit', requestId, said, caller }, (notice) => {
      refuseEdit(notice, said, now)
      const grant = posterGrant(actor, notice.publisherUnitIds, now)!
      const isShown = mayBeShown(check, said.isUrgent, grant)
      const edition = notice.edition + 1
      const { scopeUnitId, photos } = notice
      const content = contentOf(said, { check, isShown, scopeUnitId, photos })
      return {
        next: {
          ...content,
          needsReview: content.needsReview || (notice.needsReview && content.photos.some(isLeftOpen)),
          edition,
          editedAt: now,
          ...(said.sendAt !== undefined && { at: said.sendAt ?? now }),
        },
        items: [
          ...photoChecks(newPhotos(said, notice), id, requestId),
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
