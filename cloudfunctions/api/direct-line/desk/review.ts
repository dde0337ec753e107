import { reviewAppeal } from '../../../../shared/direct-line/staff-contracts'
import { reviewRefusal } from '../../../../shared/direct-line/rules'
import { refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { idFor } from '../../../kit/ids'
import { auditItem, type OutboxItem } from '../../../kit/outbox'
import { on } from '../../on'
import { visibleAppeal } from '../move'
import { decideEdit, renewLedger } from '../step'
import { settled, settledMessage, settledPhotos, type Verdict } from './verdict'
import type { Appeal } from '../appeal'
import { appeals } from '../store'
import { factsOf } from '../facts'
import { viewFor } from '../views'

function settledContent(appeal: Appeal, verdict: Verdict) {
  const { check, photos, photosBefore, answer, timeline, publication } = appeal
  return {
    check: settled({ check }, verdict).check,
    photos: settledPhotos(photos, verdict),
    photosBefore: settledPhotos(photosBefore, verdict),
    answer: answer && { ...settled(answer, verdict), photos: settledPhotos(answer.photos, verdict) },
    timeline: timeline.map((line) => settled(line, verdict)),
    publication: { ...publication, cutPhotos: settledPhotos(publication.cutPhotos, verdict) },
  }
}

export const reviewHandlers = [
  on(reviewAppeal, async ({ id, requestId, verdict }, { actor, now }) => {
    const { children, survivor, ...from } = await visibleAppeal(id, actor, now)
    const changed = await change(appeals, {
      from,
      isDone: (current) => current.reviewedBy?.requestId === requestId,
      decide(current) {
        refuseIf(reviewRefusal(factsOf(current, actor), actor, now))
        const items: OutboxItem[] = [
          { key: idFor('review', id, requestId), kind: 'reviewMessages', appealId: id, verdict, upTo: now },
          ...(current.publication.cutPhotos.length > 0 ? [renewLedger(id, requestId)] : []),
          auditItem(requestId, {
            at: now,
            memberId: actor._id,
            action: `directLine.review ${verdict}`,
            target: id,
            unitIds: current.unitIds,
          }),
        ]
        const edited = {
          ...settledContent(current, verdict),
          needsReview: false,
          reviewedBy: { memberId: actor._id, requestId, at: now },
        }
        return decideEdit(current, edited, { requestId, now, items })
      },
    })
    const judged = children.map((message) => settledMessage(message, verdict))
    return viewFor({ ...changed, children: judged, survivor }, actor, now)
  }),
]
