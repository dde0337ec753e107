import { postMessage } from '../../../shared/direct-line/contracts'
import { stateNames } from '../../../shared/direct-line/life-cycle'
import { handlingRefusal, messageRefusal, noteRefusal } from '../../../shared/direct-line/rules'
import type { AppealView } from '../../../shared/direct-line/schema'
import { postNote, revealPhone } from '../../../shared/direct-line/staff-contracts'
import { AppError, refuseIf } from '../../../shared/errors'
import { writeAudit } from '../../kit/audit'
import { bodyHash, idFor } from '../../kit/ids'
import { outboxOf, type OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import type { Caller } from '../../kit/serve'
import { checkText } from '../../kit/wechat'
import type { Member } from '../members/store'
import { on } from '../on'
import { visibleAppeal } from './move'
import { signatureOf } from './step'
import type { Appeal } from './appeal'
import { messages, type AppealMessage } from './store'
import { tellHandler, tellOwner } from './tellings'
import { factsOf, viewFor } from './views'

/** Tells the other side that there is something to read; the text itself stays in the case. */
function followUps(
  message: AppealMessage,
  appeal: Appeal,
  { isFromOwner, requestId, now }: { isFromOwner: boolean; requestId: string; now: number },
): OutboxItem[] {
  const items: OutboxItem[] = [
    isFromOwner
      ? tellHandler(
          appeal,
          { title: `居民留言：${appeal.title}`, note: '居民写了新的留言，请查看。', requestId },
          now,
        )
      : tellOwner(appeal, {
          what: '有新留言',
          state: stateNames[appeal.state],
          note: '工作人员给您留言了，请查看。',
          requestId,
          now,
        }),
  ]
  const fileIds = message.photos.map((photo) => photo.fileId)
  if (fileIds.length > 0) items.push({ key: idFor('checkPhotos', message._id), kind: 'checkPhotos', fileIds })
  if (message.check !== 'passed') {
    items.push({ key: idFor('flagForReview', message._id), kind: 'flagForReview', appealId: appeal._id })
  }
  return items
}

interface Saying {
  id: string
  requestId: string
  text: string
  photos: readonly string[]
  isInternal: boolean
}

/** Writes one message or note of this caller, once, if the rule allows it. */
async function say(
  { id, requestId, text, photos, isInternal }: Saying,
  { actor, openid, now }: Caller<Member>,
): Promise<AppealView> {
  const appeal = await visibleAppeal(id, actor, now)
  const messageId = idFor('message', actor._id, requestId)
  const facts = factsOf(appeal, actor)
  const reason = isInternal ? noteRefusal(facts, actor, now) : messageRefusal(facts, actor, now)
  // Written while it was still allowed, and sent again because the answer was lost: that is no new message.
  if (reason && !(await messages.get(messageId))) refuseIf(reason)
  const isFromOwner = facts.relation === 'owner' || facts.relation === 'agent'
  const [check] = await Promise.all([
    text === '' || isInternal ? ('passed' as const) : checkText(text, openid),
    inspectPhotos(photos, actor._id),
  ])
  const draft: AppealMessage = {
    _id: messageId,
    revision: 1,
    appealId: id,
    bodyHash: bodyHash({ text, photos }),
    at: now,
    memberId: actor._id,
    byRole: signatureOf(actor, appeal, { isOwner: isFromOwner, now }).byRole,
    isInternal,
    text,
    photos: photos.map((fileId) => ({ fileId, check: 'pending' })),
    check,
    unitIds: appeal.unitIds,
    outbox: [],
  }
  const items = isInternal ? [] : followUps(draft, appeal, { isFromOwner, requestId, now })
  const message = { ...draft, ...outboxOf(items, now) }
  const inserted = await messages.insertOnce(message)
  const written = inserted.isNew ? message : inserted.existing
  if (written.bodyHash !== draft.bodyHash || written.appealId !== id) {
    throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
  }
  const others = appeal.children.filter((child) => child._id !== messageId)
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
