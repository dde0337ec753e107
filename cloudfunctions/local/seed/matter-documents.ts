import { ballotIdOf, commentIdsOf, followIdOf, partIdOf } from '../../api/matters/load'
import { rankOf } from '../../api/matters/comments'
import { signatureOf } from '../../api/matters/step'
import type {
  Ballot,
  Bundle,
  Follow,
  Matter,
  MatterComment,
  Second,
  Statement,
  TallyShard,
} from '../../api/matters/store'
import type { Unit } from '../../api/members/units-store'
import type { Member } from '../../api/members/store'
import { bodyHash, idFor } from '../../kit/ids'
import type { CommentPlan, MatterPlan } from './matter-plan'
import type { SeedSet } from './seed-set'

const SHARDS = 8

/** Where and among whom a matter is told. */
export interface MatterSetting {
  /** The unit whose residents are heard. */
  scope: Unit
  author: Member
  personOf: (key: string) => Member
  buildingNameOf: (member: Member) => string
  /** Households that spoke. */
  householdIds: (count: number) => string[]
}

const idOf = (plan: Pick<MatterPlan, 'key'>): string => idFor('demo', 'matter', plan.key)
const optionIdOf = (matterId: string, place: number): string =>
  idFor('demo', 'option', matterId, String(place))
const bundleIdOf = (matterId: string, key: string): string => idFor('demo', 'bundle', matterId, key)

/** In whose name officials speak. */
function signed(plan: MatterPlan, { author, scope }: MatterSetting, at: number) {
  const { byRole, byUnit, memberId } = signatureOf(author, scope.unitIds, at)
  const say = (key: string, text: string): Statement => ({
    text,
    at,
    byRole,
    byUnit,
    check: 'passed',
    requestId: `${plan.key}.${key}`,
  })
  const line = (move: Matter['timeline'][number]['move'], key: string) => ({
    at,
    move,
    byRole,
    byUnit,
    memberId,
    requestId: `${plan.key}.${key}`,
  })
  return { say, line }
}

function bundlesOf(plan: MatterPlan, setting: MatterSetting): Bundle[] {
  const id = idOf(plan)
  return (plan.bundles ?? []).map(({ key, title, answer, at }) => ({
    id: bundleIdOf(id, key),
    title,
    check: 'passed',
    answer: signed(plan, setting, at).say(`answer.${key}`, answer),
  }))
}

function tallyOf(plan: MatterPlan): Matter['tally'] {
  const { votes, closesAt, now } = plan
  if (!votes || (closesAt > now && !plan.showsRunning)) return null
  const id = idOf(plan)
  const sums = Object.fromEntries(votes.map((count, place) => [optionIdOf(id, place), count]))
  return { total: votes.reduce((sum, count) => sum + count, 0), sums, at: Math.min(closesAt, now) }
}

/** The lines of the timeline in the order in which the steps were taken. */
function timelineOf(plan: MatterPlan, setting: MatterSetting): Matter['timeline'] {
  const at = (when: number) => signed(plan, setting, when)
  const system = { byRole: '系统', byUnit: '社区直通车', memberId: '' }
  const closing = {
    ...system,
    at: plan.closesAt,
    move: 'close' as const,
    requestId: `timer.${plan.closesAt}`,
  }
  return [
    at(plan.publishedAt).line('publish', 'publish'),
    ...(plan.closesAt <= plan.now ? [closing] : []),
    ...(plan.bundles ?? []).flatMap(({ key, at: when }) => [
      at(when).line('bundle', `bundle.${key}`),
      at(when).line('answer', `answer.${key}`),
    ]),
    ...(plan.decision ? [at(plan.decision.at).line('decide', 'decide')] : []),
    ...(plan.steps ?? []).map((step, index) => at(step.at).line('progress', `step.${index}`)),
  ]
}

function matterOf(plan: MatterPlan, setting: MatterSetting): Matter {
  const id = idOf(plan)
  const unit = setting.scope
  const isOpen = plan.closesAt > plan.now
  const timeline = timelineOf(plan, setting)
  const { title, background, question, takesComments, showsRunning } = plan
  const options = plan.options.map((label, place) => ({ id: optionIdOf(id, place), label }))
  const { decision, steps = [] } = plan
  return {
    _id: id,
    revision: timeline.length,
    bodyHash: bodyHash({ title, background, question, options: plan.options }),
    title,
    background,
    question,
    options,
    takesComments,
    showsRunning,
    photos: [],
    files: [],
    check: 'passed',
    isShown: true,
    needsReview: false,
    scopeUnitId: unit._id,
    scopeName: unit.fullName,
    unitIds: unit.unitIds,
    publisherUnitIds: unit.unitIds,
    fromAppealId: null,
    state: decision ? 'decided' : isOpen ? 'open' : 'closed',
    isOpen,
    isHeard: (plan.votes ?? []).length > 0 || (plan.comments ?? []).length > 0,
    publishedAt: plan.publishedAt,
    updatedAt: timeline.at(-1)!.at,
    closesAt: plan.closesAt,
    ...(isOpen && { timerAt: plan.closesAt }),
    ...(isOpen && showsRunning && { tallyAt: plan.now }),
    tally: tallyOf(plan),
    corrections: [],
    bundles: bundlesOf(plan, setting),
    decision: decision ? signed(plan, setting, decision.at).say('decide', decision.text) : null,
    steps: steps.map(({ text, at }, index) => ({
      ...signed(plan, setting, at).say(`step.${index}`, text),
      id: idFor('demo', 'step', id, String(index)),
      photos: [],
    })),
    withdrawal: null,
    timeline,
    outbox: [],
  }
}

const ballotsOf = (plan: MatterPlan, { householdIds }: MatterSetting): Ballot[] =>
  householdIds((plan.votes ?? []).reduce((sum, count) => sum + count, 0)).map((householdId) => ({
    _id: ballotIdOf(idOf(plan), householdId),
    matterId: idOf(plan),
  }))

function shardsOf(plan: MatterPlan): TallyShard[] {
  const matterId = idOf(plan)
  const isSealed = plan.closesAt <= plan.now
  const { votes } = plan
  if (!votes) return []
  return Array.from({ length: SHARDS }, (_, number) => {
    const sums = votes.map((count, place) => {
      const share = Math.floor(count / SHARDS) + (number < count % SHARDS ? 1 : 0)
      return [optionIdOf(matterId, place), share] as const
    })
    return {
      _id: `${matterId}.${number}`,
      matterId,
      sums: Object.fromEntries(sums.filter(([, share]) => share > 0)),
      isSealed,
    }
  })
}

function commentOf(
  plan: MatterPlan,
  said: CommentPlan,
  { scope, personOf, buildingNameOf }: MatterSetting,
  earlier: number,
): MatterComment {
  const matterId = idOf(plan)
  const author = personOf(said.by)
  const seconds = said.secondedBy.length
  return {
    _id: commentIdsOf(matterId, author._id)[earlier]!,
    revision: 1 + seconds,
    matterId,
    matterTitle: plan.title,
    scopeUnitId: scope._id,
    unitIds: scope.unitIds,
    memberId: author._id,
    requestId: `${plan.key}.comment.${said.by}.${earlier}`,
    text: said.text,
    by: `${buildingNameOf(author)}居民`,
    at: said.at,
    check: 'passed',
    isShown: true,
    needsReview: false,
    seconds,
    rank: rankOf({ seconds, at: said.at }),
    bundleId: said.bundle ? bundleIdOf(matterId, said.bundle) : null,
    outbox: [],
  }
}

function commentsOf(plan: MatterPlan, setting: MatterSetting) {
  const counts = new Map<string, number>()
  return (plan.comments ?? []).map((said) => {
    const earlier = counts.get(said.by) ?? 0
    counts.set(said.by, earlier + 1)
    return { said, comment: commentOf(plan, said, setting, earlier) }
  })
}

function secondsOf(plan: MatterPlan, setting: MatterSetting): Second[] {
  return commentsOf(plan, setting).flatMap(({ said, comment }) =>
    said.secondedBy.map((key) => {
      const memberId = setting.personOf(key)._id
      return {
        _id: idFor('second', comment._id, memberId),
        commentId: comment._id,
        partId: partIdOf(idOf(plan), memberId),
      }
    }),
  )
}

const followsOf = (plan: MatterPlan, { personOf }: MatterSetting): Follow[] =>
  (plan.followedBy ?? []).map((key) => ({
    _id: followIdOf(idOf(plan), personOf(key)._id),
    matterId: idOf(plan),
    memberId: personOf(key)._id,
    isOn: true,
    revision: 1,
  }))

/** A matter with every mark that hearing people on it has left. */
export const matterDocuments = (plan: MatterPlan, setting: MatterSetting) => ({
  matter: matterOf(plan, setting),
  ballots: ballotsOf(plan, setting),
  shards: shardsOf(plan),
  comments: commentsOf(plan, setting).map(({ comment }) => comment),
  seconds: secondsOf(plan, setting),
  follows: followsOf(plan, setting),
})
export type MatterDocuments = ReturnType<typeof matterDocuments>

/** The documents of several matters, by collection. */
export const matterCollections = (told: () => readonly MatterDocuments[]): SeedSet['collections'] => [
  ['matters', () => told().map(({ matter }) => matter)],
  ['matterBallots', () => told().flatMap(({ ballots }) => ballots)],
  ['matterShards', () => told().flatMap(({ shards }) => shards)],
  ['matterComments', () => told().flatMap(({ comments }) => comments)],
  ['matterSeconds', () => told().flatMap(({ seconds }) => seconds)],
  ['matterFollows', () => told().flatMap(({ follows }) => follows)],
]
