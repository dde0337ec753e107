import type { Appeal } from '../appeal'
import { idFor } from '../../../kit/ids'
import type { Step } from '../step'
import { leadOf, tellStaff } from '../tellings'

interface By {
  requestId: string
  now: number
}

/** Ends this case in favour of the other; whoever followed it, its owner first, follows that one. */
export function mergeStep(appeal: Appeal, into: Appeal, { requestId, now }: By): Step {
  const note = `并入同一件事（编号 ${into.ticket}）一起办。`
  const news = { title: `并来一件同样的事：${into.title}`, note: `编号 ${appeal.ticket}。`, requestId }
  return {
    note,
    next: { mergedInto: into._id, endedAt: now },
    tell: `${note}那件事有进展，会同样告诉您。`,
    items: [
      tellStaff(into, leadOf(into), news, now),
      {
        key: idFor('followMerged', appeal._id, requestId),
        kind: 'followMerged',
        appealId: appeal._id,
        intoId: into._id,
        memberIds: [appeal.ownerId, ...(appeal.agent ? [appeal.agent.memberId] : [])],
      },
    ],
  }
}
