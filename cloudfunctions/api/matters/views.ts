import { FEWEST_SHOWN, MAX_COMMENTS } from '../../../shared/matters/draft'
import { homesHeard } from '../../../shared/matters/rules'
import type {
  CommentView,
  MatterCard,
  MatterResult,
  MatterView,
  StatementView,
} from '../../../shared/matters/schema'
import { linksTo } from '../../kit/photos'
import type { Member } from '../members/store'
import { ballotIdOf, isStaffFor, type MatterBefore } from './load'
import type { Bundle, Matter, MatterComment, Statement, StoredPhoto } from './store'

export const cardFields = [
  'title',
  'state',
  'scopeName',
  'closesAt',
  'updatedAt',
  'options',
  'takesComments',
  'needsReview',
] as const

export const cardOf = ({
  _id,
  options,
  ...card
}: Pick<Matter, '_id' | (typeof cardFields)[number]>): MatterCard => ({
  ...card,
  id: _id,
  hasOptions: options.length > 0,
})

/**
 * The sums as far as they may be known: none while the publisher keeps them for the end, and never how fewer than ten
 * households are divided.
 */
export function resultOf({ options, isOpen, showsRunning, tally }: Matter): MatterResult {
  if (options.length === 0) return { shown: 'noOptions' }
  if (isOpen && !showsRunning) return { shown: 'afterClosing' }
  if (tally === null || tally.total < FEWEST_SHOWN) return { shown: 'tooFew' }
  const counted = options.map((option) => ({ ...option, count: tally.sums[option.id] ?? 0 }))
  return { shown: 'sums', isFinal: !isOpen, asOf: tally.at, total: tally.total, options: counted }
}

const shownStatement = (statement: Statement, isStaff: boolean): StatementView => {
  const { text, at, byRole, byUnit, check } = statement
  return { text: isStaff || check === 'passed' ? text : null, at, byRole, byUnit, check }
}

const shownPhotos = (photos: readonly StoredPhoto[], links: ReadonlyMap<string, string>, isStaff: boolean) =>
  photos.map(({ fileId, check }) => ({
    id: fileId,
    check,
    url: isStaff || check === 'passed' ? (links.get(fileId) ?? null) : null,
  }))

const shownBundle = ({ id, title, check, answer }: Bundle, isStaff: boolean) => ({
  id,
  title: isStaff || check === 'passed' ? title : null,
  answer: answer && shownStatement(answer, isStaff),
})

export const commentViewOf = (comment: MatterComment, viewer: Pick<Member, '_id'>): CommentView => ({
  id: comment._id,
  text: comment.text,
  by: comment.by,
  at: comment.at,
  seconds: comment.seconds,
  bundleId: comment.bundleId,
  isMine: comment.memberId === viewer._id,
  check: comment.check,
})

const householdsOf = (matter: MatterBefore, viewer: Member) =>
  homesHeard(matter, viewer).map(({ householdId, label }) => {
    const ballotId = ballotIdOf(matter._id, householdId)
    return { id: householdId, label, hasVoiced: matter.ballots.some((ballot) => ballot._id === ballotId) }
  })

/** The whole matter as this member may see it, photo links included. */
export async function viewFor(matter: MatterBefore, viewer: Member, now: number): Promise<MatterView> {
  const isStaff = isStaffFor(matter, viewer, now)
  const say = (statement: Statement) => shownStatement(statement, isStaff)
  const photos = [...matter.photos, ...matter.steps.flatMap((step) => step.photos)]
  const links = await linksTo([...photos, ...matter.files].map(({ fileId }) => fileId))
  const [publishing] = matter.timeline
  const byTime = matter.comments.filter(({ takenBack }) => !takenBack).sort((a, b) => b.at - a.at)
  return {
    ...cardOf(matter),
    revision: matter.revision,
    unitIds: matter.unitIds,
    publisherUnitIds: matter.publisherUnitIds,
    publishedAt: matter.publishedAt,
    byRole: publishing?.byRole ?? '',
    byUnit: publishing?.byUnit ?? '',
    background: matter.background,
    question: matter.question,
    options: matter.options,
    showsRunning: matter.showsRunning,
    photos: shownPhotos(matter.photos, links, isStaff),
    files: matter.files.map(({ fileId, name }) => ({ id: fileId, name, url: links.get(fileId) ?? null })),
    check: matter.check,
    isHeard: matter.isHeard,
    result: resultOf(matter),
    corrections: matter.corrections.map(say),
    bundles: matter.bundles.map((bundle) => shownBundle(bundle, isStaff)),
    decision: matter.decision && say(matter.decision),
    steps: matter.steps.map((step) => ({
      ...say(step),
      id: step.id,
      photos: shownPhotos(step.photos, links, isStaff),
    })),
    withdrawal: matter.withdrawal && say(matter.withdrawal),
    timeline: matter.timeline,
    households: householdsOf(matter, viewer),
    isFollowing: matter.follows.some((follow) => follow.isOn),
    myComments: byTime.map((comment) => commentViewOf(comment, viewer)),
    commentsLeft: Math.max(0, MAX_COMMENTS - matter.comments.length),
    secondedIds: matter.seconds.map((second) => second.commentId),
    fromAppealId: isStaff ? matter.fromAppealId : null,
  }
}
