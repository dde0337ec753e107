import { refuseIf } from '../../../../shared/errors'
import { listToReview, reviewActivity } from '../../../../shared/org-life/contracts'
import { isPublic, type ActivityMoveName } from '../../../../shared/org-life/life-cycle'
import { reviewerRoles, reviewRefusal } from '../../../../shared/org-life/rules'
import { roleNames } from '../../../../shared/roles'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { auditItem } from '../../../kit/outbox'
import { findPage } from '../../../kit/paging'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { requireRole } from '../../scope'
import { notThere } from '../load'
import { bodyOf, decideStep, hasRequest } from '../steps'
import { activities, type Activity } from '../store'
import { tellOrganisers } from '../tellings-after'
import { cardFields, cardOf } from '../views'
import { standsAs } from './activity'

/** What writes a text; other steps leave it as it was checked. */
const writings: readonly ActivityMoveName[] = ['create', 'publish', 'edit']

const textsOf = (activity: Activity) => ({
  description: activity.description,
  bring: activity.bring,
  questions: activity.questions,
  fileNames: activity.materials.map(({ name }) => name),
  waitsSince: activity.timeline.findLast(({ move }) => writings.includes(move))?.at ?? activity.createdAt,
})

/** `社区工作者 · 幸福里社区`. */
function signatureOf({ roles }: Member, { unitIds }: Activity): string {
  const grant = roles.find(({ role, unitId }) => reviewerRoles.includes(role) && unitIds.includes(unitId))
  return grant ? `${roleNames[grant.role]} · ${grant.unitName}` : ''
}

/** What the organisers are told of a verdict; a draft is theirs alone whatever it is. */
function newsOf(verdict: 'passed' | 'risky', { state }: Activity) {
  if (verdict === 'risky') {
    return { state: '没有通过', note: '居民看不到这个活动。请修改内容，改好会重新审核。' }
  }
  return {
    state: '审核通过',
    note: isPublic(state) ? '居民现在能看到这个活动了。' : '发布以后居民就能看到。',
  }
}

export const reviewHandlers = [
  on(listToReview, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, reviewerRoles, unitId, now)
    const { rows, next } = await findPage(activities, {
      where: { unitIds: unitId, needsReview: true },
      by: 'startsAt',
      direction: 'asc',
      cursor,
      fields: [...cardFields, 'description', 'bring', 'questions', 'materials', 'timeline', 'createdAt'],
    })
    return { items: rows.map((row) => ({ ...cardOf(row, actor), ...textsOf(row) })), next }
  }),

  on(reviewActivity, async ({ id, requestId, verdict }, { actor, now }) => {
    const from = await activities.get(id)
    if (!from) throw notThere()
    const request = { move: 'review' as const, requestId, said: verdict }
    const reviewed = await change(activities, {
      from,
      isDone: (current) => hasRequest(current, request),
      decide(current) {
        refuseIf(reviewRefusal(current, actor, now))
        const { unitIds, state, startsAt } = current
        const line = { at: now, memberId: actor._id, action: 'orgLife.review', target: id, unitIds }
        return decideStep(
          'review',
          {
            changes: {
              check: verdict,
              needsReview: command.remove(),
              ...standsAs(state, { startsAt, check: verdict }),
            },
            items: [
              auditItem(requestId, line),
              tellOrganisers(current, { ...newsOf(verdict, current), requestId }),
            ],
          },
          { requestId, body: bodyOf(request), memberId: actor._id, by: signatureOf(actor, current), now },
        )
      },
    })
    return { id, check: reviewed.check }
  }),
]
