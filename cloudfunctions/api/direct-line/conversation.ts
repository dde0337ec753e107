import { postMessage } from '../../../shared/direct-line/contracts'
import { stateNames } from '../../../shared/direct-line/life-cycle'
import { handlingRefusal, messageRefusal, noteRefusal } from '../../../shared/direct-line/rules'
import type { AppealView } from '../../../shared/direct-line/schema'
import { postNote, revealPhone } from '../../../shared/direct-line/staff-contracts'
import { AppError, refuseIf } from '../../../shared/errors'
import { writeAudit } from '../../kit/audit'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import type { Caller } from '../../kit/serve'
import { checkText } from '../../kit/wechat'
import type { Member } from '../members/store'
import { on } from '../on'
import type { Appeal } from './appeal'
import { messageIdFor, writeMessage, type Said } from './messages'
import { visibleAppeal } from './move'
import { messages } from './store'
import { tellHandler, tellOwner } from './tellings'
import { factsOf } from './facts'
import { viewFor } from './views'

/** Tells the other side that there is something to read; the text itself stays in the case. */
function newsOf(
  appeal: Appeal,
  { isFromOwner, requestId, now }: { isFromOwner: boolean; requestId: string; now: number },
): OutboxItem {
  if (isFromOwner) {
    const note = '居民写了新的留言，请查看。'
    return tellHandler(appeal, { title: `居民留言：${appeal.title}`, note, requestId }, now)
  }
  const note = '工作人员给您留言了，请查看。'
  return tellOwner(appeal, { what: '有新留言', state: stateNames[appeal.state], note, requestId, now })
}

type Saying = Omit<Said, 'check'> & { id: string }

/** Writes one message or note of this caller, once, if the rule allows it. */
async function say({ id, ...said }: Saying, caller: Caller<Member>): Promise<AppealView> {
  const { actor, openid, now } = caller
  const { requestId, text, photos, isInternal } = said
  const appeal = await visibleAppeal(id, actor, now)
  const facts = factsOf(appeal, actor)
  const reason = isInternal ? noteRefusal(facts, actor, now) : messageRefusal(facts, actor, now)
  // Written while it was still allowed, and sent again because the answer was lost: that is no new message.
  if (reason && !(await messages.get(messageIdFor(actor._id, requestId)))) refuseIf(reason)
  const isFromOwner = facts.relation === 'owner' || facts.relation === 'agent'
  const [check] = await Promise.all([
    text === '' || isInternal ? ('passed' as const) : checkText(text, openid),
    inspectPhotos(photos, actor._id),
  ])
  const news = newsOf(appeal, { isFromOwner, requestId, now })
  const written = await writeMessage(appeal, { ...said, check }, caller, [news])
  const others = appeal.children.filter((child) => child._id !== written._id)
  return viewFor({ ...appeal, children: [written, ...others] }, actor, now)
}

export const conversationHandlers = [
  on(postMessage, (input, caller) => say({ ...input, isInternal: false }, caller)),
  on(postNote, (input, caller) => say({ ...input, photos: [], isInternal: true }, caller)),

  on(revealPhone, async ({ id, requestId }, { actor, now }) => {
    const appeal = await visibleAppeal(id, actor, now)
    refuseIf(handlingRefusal(factsOf(appeal, actor), actor, now))
    if (appeal.phone === null) throw new AppError({ code: 'REFUSED', reason: 'appeal.no_phone' })
    const reading = {
      at: now,
      memberId: actor._id,
      action: 'directLine.revealPhone',
      target: id,
      unitIds: appeal.unitIds,
    }
    await writeAudit(idFor('revealPhone', actor._id, id, requestId), reading)
    return { phone: appeal.phone }
  }),
]
