import { isLive } from '../../../shared/notices/life-cycle'
import { homesTold, isPosterOf } from '../../../shared/notices/rules'
import type {
  NoticeCard,
  NoticeView,
  PostedCard,
  Progress,
  QuestionView,
} from '../../../shared/notices/schema'
import { linksTo } from '../../kit/photos'
import type { Member } from '../members/store'
import { isReviewerFor, type NoticeSeen } from './load'
import type { Notice, Question, Receipt, Round, StoredPhoto } from './store'

export const cardFields = [
  'title',
  'excerpt',
  'category',
  'state',
  'byUnit',
  'isUrgent',
  'isPinned',
  'needsAcknowledgement',
  'at',
  'edition',
  'editedAt',
  'validFrom',
  'validUntil',
  'unitIds',
] as const

type Listed = Pick<Notice, '_id' | (typeof cardFields)[number]>

const plainCardOf = (notice: Listed) => ({
  id: notice._id,
  title: notice.title,
  excerpt: notice.excerpt,
  category: notice.category,
  state: notice.state,
  byUnit: notice.byUnit,
  isUrgent: notice.isUrgent,
  isPinned: notice.isPinned,
  needsAcknowledgement: notice.needsAcknowledgement,
  at: notice.at,
  editedAt: notice.editedAt,
  validFrom: notice.validFrom,
  validUntil: notice.validUntil,
})

/** The newest edition that this member has opened; 0 for none. */
const editionRead = (mine: readonly Receipt[], { _id }: Pick<Member, '_id'>): number =>
  Math.max(
    0,
    ...mine
      .flatMap(({ readers }) => readers.filter(({ memberId }) => memberId === _id))
      .map((one) => one.edition),
  )

/** A card as its reader's own: `mine` are the receipts of their households. */
export function cardOf(notice: Listed, mine: readonly Receipt[], viewer: Member): NoticeCard {
  const isRecorded = isLive(notice.state) && homesTold(notice, viewer).length > 0
  return {
    ...plainCardOf(notice),
    isUnread: isRecorded && editionRead(mine, viewer) < notice.edition,
    isAcknowledged: mine.some(({ acknowledgedAt }) => acknowledgedAt !== null),
  }
}

/** A card where nobody's reading is looked up, as in what a search finds. */
export const foundCardOf = (notice: Listed): NoticeCard => ({
  ...plainCardOf(notice),
  isUnread: false,
  isAcknowledged: false,
})

export const postedFields = [...cardFields, 'scopeName', 'needsReview', 'figures', 'countedAt'] as const

export const postedCardOf = (
  notice: Listed & Pick<Notice, 'scopeName' | 'needsReview' | 'figures' | 'countedAt'>,
): PostedCard => ({
  ...plainCardOf(notice),
  scopeName: notice.scopeName,
  needsReview: notice.needsReview,
  figures: notice.figures,
  countedAt: notice.countedAt,
})

export function progressOf(round: Round | undefined): Progress | null {
  if (!round) return null
  const { households, people, finishedAt } = round
  // Whoever moved in meanwhile is sent to as well.
  return { households, people, total: Math.max(round.total, households), isDone: finishedAt !== null }
}

const shownPhotos = (photos: readonly StoredPhoto[], links: ReadonlyMap<string, string>, isStaff: boolean) =>
  photos.map(({ fileId, check }) => ({
    id: fileId,
    check,
    url: isStaff || check === 'passed' ? (links.get(fileId) ?? null) : null,
  }))

interface QuestionSeenBy {
  memberId: string
  /** The poster reads which household asks; neighbours read the building. */
  isPoster: boolean
}

export function questionViewOf(question: Question, { memberId, isPoster }: QuestionSeenBy): QuestionView {
  const { answer } = question
  return {
    id: question._id,
    text: question.text,
    by: isPoster ? question.household : question.by,
    at: question.at,
    isMine: question.memberId === memberId,
    check: question.check,
    isPublic: question.isPublic,
    answer: answer && {
      text: isPoster || answer.check === 'passed' ? answer.text : null,
      at: answer.at,
      byRole: answer.byRole,
      byUnit: answer.byUnit,
    },
  }
}

const withdrawalOf = ({ withdrawal }: Notice, isStaff: boolean): NoticeView['withdrawal'] =>
  withdrawal && {
    text: isStaff || withdrawal.check === 'passed' ? withdrawal.text : null,
    at: withdrawal.at,
    byRole: withdrawal.byRole,
    byUnit: withdrawal.byUnit,
  }

/** What my households have done with it, put together: the first reading and the first acknowledgement. */
function receiptOf(notice: NoticeSeen, viewer: Member): NoticeView['receipt'] {
  if (homesTold(notice, viewer).length === 0) return null
  const first = (times: (number | null)[]) =>
    times.filter((time) => time !== null).sort((a, b) => a - b)[0] ?? null
  return {
    readAt: first(notice.receipts.map(({ readAt }) => readAt)),
    acknowledgedAt: first(notice.receipts.map(({ acknowledgedAt }) => acknowledgedAt)),
  }
}

/** The whole notice as this member may see it, links to photos and files included. */
export async function viewFor(notice: NoticeSeen, viewer: Member, now: number): Promise<NoticeView> {
  const isPoster = isPosterOf(notice, viewer, now)
  const isStaff = isPoster || isReviewerFor(notice, viewer, now)
  const links = await linksTo([...notice.photos, ...notice.files].map(({ fileId }) => fileId))
  const card = cardOf(notice, notice.receipts, viewer)
  const read = editionRead(notice.receipts, viewer)
  return {
    ...card,
    revision: notice.revision,
    edition: notice.edition,
    unitIds: notice.unitIds,
    publisherUnitIds: notice.publisherUnitIds,
    scopeName: notice.scopeName,
    text: notice.text,
    byRole: notice.byRole,
    takesQuestions: notice.takesQuestions,
    photos: shownPhotos(notice.photos, links, isStaff),
    files: notice.files.map(({ fileId, name }) => ({ id: fileId, name, url: links.get(fileId) ?? null })),
    check: notice.check,
    isShown: notice.isShown,
    needsReview: isStaff && notice.needsReview,
    sendAt: notice.at,
    withdrawal: withdrawalOf(notice, isStaff),
    timeline: notice.timeline,
    receipt: receiptOf(notice, viewer),
    isEditedSinceRead: card.isUnread && read > 0,
    myQuestions: [...notice.questions]
      .sort((a, b) => b.at - a.at)
      .map((question) => questionViewOf(question, { memberId: viewer._id, isPoster: false })),
    progress: isPoster ? progressOf(notice.rounds[0]) : null,
    figures: isPoster ? notice.figures : null,
    countedAt: isPoster ? notice.countedAt : null,
  }
}
