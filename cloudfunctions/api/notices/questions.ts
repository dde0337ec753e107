import { AppError, refuseIf } from '../../../shared/errors'
import { answerQuestion, askAboutNotice, listQuestions } from '../../../shared/notices/contracts'
import { askRefusal, homesTold, isPosterOf } from '../../../shared/notices/rules'
import { unitAt } from '../../../shared/roles'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { addToOutbox, auditItem, outboxOf } from '../../kit/outbox'
import { findPage } from '../../kit/paging'
import { checkText } from '../../kit/wechat'
import { unitOf } from '../members/units-store'
import type { Member } from '../members/store'
import { on } from '../on'
import { canSee, isReviewerFor, questionIdsOf, visibleNotice, type NoticeSeen } from './load'
import { signatureAt } from './step'
import { questions, type Question } from './store'
import { tellAsker, tellPoster } from './tellings'
import { questionViewOf, viewFor } from './views'

/** `3号楼居民` for the neighbours, the door for the poster. */
async function signaturesFor(notice: NoticeSeen, author: Member, now: number) {
  const [home] = homesTold(notice, author)
  const building = await unitOf(unitAt(home?.unitIds ?? [], 'building') ?? '', now)
  return { by: `${building?.name ?? ''}居民`, household: home?.label ?? '' }
}

/** Takes the first free place among the few that this person has on the notice; the later of two takes the next. */
async function place(draft: Omit<Question, '_id'>, taken: readonly Question[]): Promise<Question> {
  for (const id of questionIdsOf(draft.noticeId, draft.memberId)) {
    if (taken.some(({ _id }) => _id === id)) continue
    const question = { ...draft, _id: id }
    const inserted = await questions.insertOnce(question)
    if (inserted.isNew) return question
    if (inserted.existing.requestId === draft.requestId) return inserted.existing
  }
  throw new AppError({ code: 'REFUSED', reason: 'notice.too_many_questions' })
}

async function questionFor(id: string, questionId: string): Promise<Question> {
  const question = await questions.get(questionId)
  if (question?.noticeId !== id) {
    throw new AppError({ code: 'NOT_FOUND', reason: 'notice.question_missing' })
  }
  return question
}

const shownIn = {
  public: { isPublic: true, shelf: 'answered' },
  open: { shelf: 'open' },
  answered: { shelf: 'answered' },
} as const

export const questionHandlers = [
  on(askAboutNotice, async ({ id, requestId, text }, { actor, openid, now }) => {
    const notice = await visibleNotice(id, actor, now)
    const earlier = notice.questions.find((question) => question.requestId === requestId)
    if (earlier) {
      if (earlier.text === text) return viewFor(notice, actor, now)
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    }
    refuseIf(askRefusal(notice, actor, now))
    const [check, signatures] = await Promise.all([
      checkText(text, openid),
      signaturesFor(notice, actor, now),
    ])
    const isChecked = check === 'passed'
    const draft = {
      revision: 1,
      noticeId: id,
      noticeTitle: notice.title,
      unitIds: notice.unitIds,
      publisherUnitIds: notice.publisherUnitIds,
      scopeUnitId: notice.scopeUnitId,
      memberId: actor._id,
      requestId,
      text,
      ...signatures,
      at: now,
      check,
      needsReview: !isChecked,
      shelf: isChecked ? ('open' as const) : ('unchecked' as const),
      isPublic: false,
      answer: null,
      ...outboxOf(isChecked ? [tellPoster(notice, requestId, now)] : [], now),
    }
    const asked = await place(draft, notice.questions)
    return viewFor({ ...notice, questions: [...notice.questions, asked] }, actor, now)
  }),

  on(listQuestions, async ({ id, show, cursor }, { actor, now }) => {
    const { rows, next } = await findPage(questions, {
      where: { noticeId: id, ...shownIn[show] },
      by: 'at',
      direction: 'desc',
      cursor,
    })
    const [first] = rows
    if (!first) return { items: [], next: null }
    const isPoster = isPosterOf(first, actor, now)
    const maySee =
      show === 'public'
        ? await canSee({ ...first, shelf: 'current' }, actor, now)
        : isPoster || isReviewerFor(first, actor, now)
    if (!maySee) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    const shown = rows.filter(({ answer }) => show !== 'public' || answer?.check === 'passed')
    return {
      items: shown.map((row) => questionViewOf(row, { memberId: actor._id, isPoster: show !== 'public' })),
      next,
    }
  }),

  on(answerQuestion, async ({ id, requestId, questionId, text, isPublic }, { actor, openid, now }) => {
    const question = await questionFor(id, questionId)
    if (!isPosterOf(question, actor, now)) {
      throw new AppError({ code: 'FORBIDDEN', reason: 'notice.not_poster' })
    }
    const check = await checkText(text, openid)
    const changed = await change(questions, {
      from: question,
      isDone: ({ answer }) => answer?.requestId === requestId && answer.text === text,
      decide(current) {
        if (current.answer?.requestId === requestId) {
          throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
        }
        // An answer that nobody has been shown can be given anew.
        if (current.answer && current.answer.check !== 'risky') refuseIf('notice.already_answered')
        if (current.shelf === 'unchecked') refuseIf('notice.question_unchecked')
        const { byRole, byUnit } = signatureAt(actor, current.publisherUnitIds, now)
        const action = { at: now, memberId: actor._id, action: 'notices.answer', target: questionId }
        const items = [
          ...(check === 'passed' ? [tellAsker(current, { text, requestId, now })] : []),
          auditItem(requestId, { ...action, unitIds: current.unitIds }),
        ]
        return {
          changes: {
            answer: command.set({ text, check, at: now, byRole, byUnit, requestId }),
            isPublic,
            shelf: 'answered',
            needsReview: check !== 'passed',
            ...addToOutbox(items, now),
          },
        }
      },
    })
    return questionViewOf(changed, { memberId: actor._id, isPoster: true })
  }),
]
