import { postMessage, revealPhone } from '../../../shared/direct-line/contracts'
import { handlingRefusal, messageRefusal } from '../../../shared/direct-line/rules'
import { AppError, refuseIf } from '../../../shared/errors'
import { writeAudit } from '../../kit/audit'
import { bodyHash, idFor } from '../../kit/ids'
import { outboxOf, type OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { visibleAppeal } from './move'
import { signatureOf } from './step'
import { messages, type Appeal, type AppealMessage } from './store'
import { tellHandler, tellOwner } from './tellings'
import { factsOf, viewFor } from './views'

/** Tells the other side that there is something to read; the text itself stays in the case. */
function followUps(message: AppealMessage, appeal: Appeal, requestId: string, now: number): OutboxItem[] {
  const isFromOwner = message.memberId === appeal.ownerId
  const items: OutboxItem[] = [
    isFromOwner
      ? tellHandler(
          appeal,
          { title: `居民留言：${appeal.title}`, note: '居民写了新的留言，请查看。', requestId },
          now,
        )
      : tellOwner(appeal, { state: appeal.state, note: '社区给您留言了，请查看。', requestId, now }),
  ]
  const fileIds = message.photos.map((photo) => photo.fileId)
  if (fileIds.length > 0) items.push({ key: idFor('checkPhotos', message._id), kind: 'checkPhotos', fileIds })
  if (message.check !== 'passed') {
    items.push({ key: idFor('flagForReview', message._id), kind: 'flagForReview', appealId: appeal._id })
  }
  return items
}

export const conversationHandlers = [
  on(postMessage, async ({ id, requestId, text, photos }, { actor, openid, now }) => {
    const appeal = await visibleAppeal(id, actor, now)
    const messageId = idFor('message', actor._id, requestId)
    const reason = messageRefusal(factsOf(appeal, actor), actor, now)
    // Written while it was still allowed, and sent again because the answer was lost: that is no new message.
    if (reason && !(await messages.get(messageId))) refuseIf(reason)
    const [check] = await Promise.all([
      text === '' ? ('passed' as const) : checkText(text, openid),
      inspectPhotos(photos, actor._id),
    ])
    const draft: AppealMessage = {
      _id: messageId,
      revision: 1,
      appealId: id,
      bodyHash: bodyHash({ text, photos }),
      at: now,
      memberId: actor._id,
      byRole: signatureOf(actor, appeal, now).byRole,
      text,
      photos: photos.map((fileId) => ({ fileId, check: 'pending' })),
      check,
      unitIds: appeal.unitIds,
      outbox: [],
    }
    const message = { ...draft, ...outboxOf(followUps(draft, appeal, requestId, now), now) }
    const inserted = await messages.insertOnce(message)
    const written = inserted.isNew ? message : inserted.existing
    if (written.bodyHash !== draft.bodyHash || written.appealId !== id) {
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    }
    const others = appeal.children.filter((child) => child._id !== messageId)
    return viewFor({ ...appeal, children: [written, ...others] }, actor)
  }),

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
