import { reviewAppeal } from '../../../shared/direct-line/contracts'
import { reviewRefusal } from '../../../shared/direct-line/rules'
import { refuseIf } from '../../../shared/errors'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import { on } from '../on'
import { visibleAppeal } from './move'
import { settled, settledMessage, settledPhotos, type Verdict } from './verdict'
import { appeals, type Appeal } from './store'
import { factsOf, viewFor } from './views'

function settledContent({ check, photos, answer }: Appeal, verdict: Verdict) {
  return {
    check: settled({ check }, verdict).check,
    photos: command.set(settledPhotos(photos, verdict)),
    ...(answer && {
      answer: command.set({ ...settled(answer, verdict), photos: settledPhotos(answer.photos, verdict) }),
    }),
  }
}

export const reviewHandlers = [
  on(reviewAppeal, async ({ id, requestId, verdict }, { actor, now }) => {
    const { children, ...from } = await visibleAppeal(id, actor, now)
    const changed = await change(appeals, {
      from,
      isDone: (current) => current.reviewedBy?.requestId === requestId,
      decide(current) {
        refuseIf(reviewRefusal(factsOf(current, actor), actor, now))
        const items: OutboxItem[] = [
          { key: idFor('review', id, requestId), kind: 'reviewMessages', appealId: id, verdict, upTo: now },
          auditItem(requestId, {
            at: now,
            memberId: actor._id,
            action: `directLine.review ${verdict}`,
            target: id,
            unitIds: current.unitIds,
          }),
        ]
        return {
          changes: {
            ...settledContent(current, verdict),
            needsReview: false,
            reviewedBy: command.set({ memberId: actor._id, requestId, at: now }),
            ...addToOutbox(items, now),
          },
        }
      },
    })
    return viewFor(
      { ...changed, children: children.map((message) => settledMessage(message, verdict)) },
      actor,
    )
  }),
]
