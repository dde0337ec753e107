import { AppError, refuseIf } from '../../../shared/errors'
import { listQuestionsToReview, reviewNotice, reviewQuestion } from '../../../shared/notices/contracts'
import { reviewerRoles } from '../../../shared/notices/rules'
import type { ContentCheck } from '../../../shared/direct-line/schema'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { addToOutbox, auditItem } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import { on } from '../on'
import { requireRole } from '../scope'
import { isReviewerFor } from './load'
import { makeMove } from './step'
import { questions, type Notice, type Question } from './store'
import { tellAsker, tellPoster, tellVerdict } from './tellings'
import { questionViewOf } from './views'

type Verdict = 'passed' | 'risky'

/** A verdict settles what is open; what has passed stays passed. */
const settled = <Part extends { check: ContentCheck }>(part: Part, verdict: Verdict): Part =>
  part.check === 'passed' ? part : { ...part, check: verdict }

function settledNotice(notice: Notice, verdict: Verdict): Partial<Notice> {
  const { check } = settled(notice, verdict)
  return {
    check,
    isShown: check === 'passed',
    photos: notice.photos.map((photo) => settled(photo, verdict)),
    withdrawal: notice.withdrawal && settled(notice.withdrawal, verdict),
    needsReview: false,
  }
}

const settledQuestion = (question: Question, verdict: Verdict): Changes => {
  const { check, shelf, answer } = settled(question, verdict)
  return {
    check,
    shelf: shelf === 'unchecked' && check === 'passed' ? 'open' : shelf,
    ...(answer && { answer: command.set(settled(answer, verdict)) }),
    needsReview: false,
  }
}

export const reviewHandlers = [
  on(reviewNotice, ({ id, requestId, verdict }, caller) =>
    makeMove({ id, move: 'review', requestId, said: { verdict }, caller }, (notice) => {
      if (!notice.needsReview) refuseIf('notice.nothing_to_review')
      const next = settledNotice(notice, verdict)
      const { now } = caller
      const isNews = notice.check !== 'passed'
      return {
        next,
        items: isNews ? [tellVerdict(notice, { isPassed: verdict === 'passed', requestId, now })] : [],
      }
    }),
  ),

  on(listQuestionsToReview, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, reviewerRoles, unitId, now)
    const { rows, next } = await findPage(questions, {
      where: { unitIds: unitId, needsReview: true },
      by: 'at',
      direction: 'asc',
      cursor,
    })
    const seenBy = { memberId: actor._id, isPoster: true }
    return {
      items: rows.map((row) => ({ ...questionViewOf(row, seenBy), noticeTitle: row.noticeTitle })),
      next,
    }
  }),

  on(reviewQuestion, async ({ id, requestId, verdict }, { actor, now }) => {
    const question = await questions.get(id)
    if (!question || !isReviewerFor(question, actor, now)) {
      throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    }
    const changed = await change(questions, {
      from: question,
      isDone: (current) => current.reviewedBy?.requestId === requestId,
      decide(current) {
        if (!current.needsReview) refuseIf('notice.nothing_to_review')
        const isPassed = verdict === 'passed'
        const { unitIds, publisherUnitIds, noticeTitle, answer } = current
        const notice = { _id: current.noticeId, title: noticeTitle, byUnit: current.by, publisherUnitIds }
        const action = { at: now, memberId: actor._id, action: `notices.reviewQuestion ${verdict}` }
        const items = [
          auditItem(requestId, { ...action, target: id, unitIds }),
          ...(isPassed && current.check !== 'passed' ? [tellPoster(notice, requestId, now)] : []),
          ...(isPassed && answer && answer.check !== 'passed'
            ? [tellAsker(current, { text: answer.text, requestId, now })]
            : []),
        ]
        return {
          changes: {
            ...settledQuestion(current, verdict),
            reviewedBy: command.set({ memberId: actor._id, requestId, at: now }),
            ...addToOutbox(items, now),
          },
        }
      },
    })
    return questionViewOf(changed, { memberId: actor._id, isPoster: true })
  }),
]
