import { AppError } from '../../../shared/errors'
import { MAX_QUESTIONS } from '../../../shared/notices/draft'
import { isPosterOf, posterRoles, reviewerRoles } from '../../../shared/notices/rules'
import { holdsRole } from '../../../shared/roles'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import type { Member } from '../members/store'
import { unitsAround } from '../scope'
import {
  notices,
  questions,
  receiptIdOf,
  receipts,
  rounds,
  sendRoundIdOf,
  type Notice,
  type Question,
  type Receipt,
  type Round,
} from './store'

/** The places a member's questions on a notice take, so that there are never more of them. */
export const questionIdsOf = (noticeId: string, memberId: string): string[] =>
  Array.from({ length: MAX_QUESTIONS }, (_, place) =>
    idFor('noticeQuestion', noticeId, memberId, String(place)),
  )

type Scoped = Pick<Notice, 'unitIds' | 'scopeUnitId' | 'publisherUnitIds' | 'shelf'>

export const isReviewerFor = (
  { unitIds }: Pick<Notice, 'unitIds'>,
  { roles }: Pick<Member, 'roles'>,
  now: number,
): boolean => holdsRole(roles, reviewerRoles, unitIds, now)

/** Before it is sent, and while it is unchecked, a notice is there for its poster, those above and who reviews it. */
export async function canSee(notice: Scoped, member: Member, now: number): Promise<boolean> {
  if (isPosterOf(notice, member, now) || isReviewerFor(notice, member, now)) return true
  if (notice.shelf === 'hidden') return false
  if (holdsRole(member.roles, posterRoles, notice.unitIds, now)) return true
  return (await unitsAround(member, now)).includes(notice.scopeUnitId)
}

/** A notice, what my households have done with it, what I have asked, and how far its sending has come. */
export type NoticeSeen = Notice & { receipts: Receipt[]; questions: Question[]; rounds: Round[] }

/** A notice that this member may see; for everybody else it isn't there. */
export async function visibleNotice(id: string, member: Member, now: number): Promise<NoticeSeen> {
  const homes = member.homes.filter((home) => home.state === 'confirmed')
  const receiptIds = homes.map((home) => receiptIdOf(id, home.householdId))
  const notice = await notices.getBeside<Pick<NoticeSeen, 'receipts' | 'questions' | 'rounds'>>(id, {
    receipts: { from: receipts.name, where: { _id: command.in(receiptIds) }, limit: receiptIds.length + 1 },
    questions: {
      from: questions.name,
      where: { _id: command.in(questionIdsOf(id, member._id)) },
      limit: MAX_QUESTIONS,
    },
    rounds: { from: rounds.name, where: { _id: sendRoundIdOf(id) }, limit: 1 },
  })
  if (!notice || !(await canSee(notice, member, now))) {
    throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
  }
  return notice
}
