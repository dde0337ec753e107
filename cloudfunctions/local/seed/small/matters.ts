import { unitAt } from '../../../../shared/roles'
import { commentIdsOf, followIdOf, partIdOf } from '../../../api/matters/load'
import { rankOf } from '../../../api/matters/comments'
import { signatureOf } from '../../../api/matters/step'
import type {
  Ballot,
  Bundle,
  Follow,
  Matter,
  MatterComment,
  Second,
  Statement,
  TallyShard,
} from '../../../api/matters/store'
import type { Unit } from '../../../api/members/units-store'
import type { Member } from '../../../api/members/store'
import { bodyHash, idFor } from '../../../kit/ids'
import type { Moments } from '../moments'
import type { SmallMembers } from './members'
import { smallMatterPlans, type CommentPlan, type MatterPlan } from './matter-plans'
import type { PersonKey } from './people'

const SHARDS = 8

interface Setting {
  units: ReadonlyMap<string, Unit>
  named: SmallMembers
  author: Member
}

const idOf = (plan: Pick<MatterPlan, 'key'>): string => idFor('demo', 'matter', plan.key)
const optionIdOf = (matterId: string, place: number): string =>
  idFor('demo', 'option', matterId, String(place))
const bundleIdOf = (matterId: string, key: string): string => idFor('demo', 'bundle', matterId, key)

/** In whose name the demo's officials speak. */
function signed(plan: MatterPlan, { author, units }: Setting, at: number) {
  const { byRole, byUnit, memberId } = signatureOf(author, units.get(plan.scopeUnitId)!.unitIds, at)
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

function bundlesOf(plan: MatterPlan, setting: Setting): Bundle[] {
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
function timelineOf(plan: MatterPlan, setting: Setting): Matter['timeline'] {
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

function matterOf(plan: MatterPlan, setting: Setting): Matter {
  const id = idOf(plan)
  const unit = setting.units.get(plan.scopeUnitId)!
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

const rooms = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `xingfuli.b${(index % 4) + 1}.e2.${901 + index}`)

/** Households beyond those of the demo's people, so that their number is one that may be shown. */
const ballotsOf = (plan: MatterPlan): Ballot[] =>
  rooms((plan.votes ?? []).reduce((sum, count) => sum + count, 0)).map((householdId) => ({
    _id: idFor('ballot', idOf(plan), householdId),
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
  { units, named }: Setting,
  earlier: number,
): MatterComment {
  const matterId = idOf(plan)
  const author = named[said.by]
  const unit = units.get(plan.scopeUnitId)!
  const building = units.get(unitAt(author.homes[0]?.unitIds ?? [], 'building') ?? '')
  const seconds = said.secondedBy.length
  return {
    _id: commentIdsOf(matterId, author._id)[earlier]!,
    revision: 1 + seconds,
    matterId,
    matterTitle: plan.title,
    scopeUnitId: unit._id,
    unitIds: unit.unitIds,
    memberId: author._id,
    requestId: `${plan.key}.comment.${said.by}.${earlier}`,
    text: said.text,
    by: `${building?.name ?? ''}居民`,
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

function commentsOf(plan: MatterPlan, setting: Setting) {
  const counts = new Map<PersonKey, number>()
  return (plan.comments ?? []).map((said) => {
    const earlier = counts.get(said.by) ?? 0
    counts.set(said.by, earlier + 1)
    return { said, comment: commentOf(plan, said, setting, earlier) }
  })
}

function secondsOf(plan: MatterPlan, setting: Setting): Second[] {
  return commentsOf(plan, setting).flatMap(({ said, comment }) =>
    said.secondedBy.map((key) => {
      const memberId = setting.named[key]._id
      return {
        _id: idFor('second', comment._id, memberId),
        commentId: comment._id,
        partId: partIdOf(idOf(plan), memberId),
      }
    }),
  )
}

const followsOf = (plan: MatterPlan, { named }: Setting): Follow[] =>
  (plan.followedBy ?? []).map((key) => ({
    _id: followIdOf(idOf(plan), named[key]._id),
    matterId: idOf(plan),
    memberId: named[key]._id,
    isOn: true,
    revision: 1,
  }))

/** The matters of the small demo, with every mark that hearing people on them has left. */
export function smallMatters(units: ReadonlyMap<string, Unit>, named: SmallMembers, moments: Moments) {
  const setting: Setting = { units, named, author: named.zhaoMin }
  const plans = smallMatterPlans(moments)
  return {
    matters: plans.map((plan) => matterOf(plan, setting)),
    ballots: plans.flatMap(ballotsOf),
    shards: plans.flatMap(shardsOf),
    comments: plans.flatMap((plan) => commentsOf(plan, setting).map(({ comment }) => comment)),
    seconds: plans.flatMap((plan) => secondsOf(plan, setting)),
    follows: plans.flatMap((plan) => followsOf(plan, setting)),
  }
}
