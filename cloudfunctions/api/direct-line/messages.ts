import type { ContentCheck } from '../../../shared/direct-line/schema'
import { AppError } from '../../../shared/errors'
import { bodyHash, idFor } from '../../kit/ids'
import { outboxOf, type OutboxItem } from '../../kit/outbox'
import type { Caller } from '../../kit/serve'
import type { Member } from '../members/store'
import type { Appeal } from './appeal'
import { relationOf } from './owners'
import { signatureOf } from './step'
import { messages, type AppealMessage } from './store'

/** What somebody writes in a case: its author's request makes it once. */
export interface Said {
  requestId: string
  text: string
  photos: readonly string[]
  check: ContentCheck
  isInternal: boolean
}

export const messageIdFor = (memberId: string, requestId: string): string =>
  idFor('message', memberId, requestId)

/** What the content check still has to do with a message. */
function checks(message: AppealMessage, appealId: string): OutboxItem[] {
  const items: OutboxItem[] = []
  const fileIds = message.photos.map((photo) => photo.fileId)
  if (fileIds.length > 0) items.push({ key: idFor('checkPhotos', message._id), kind: 'checkPhotos', fileIds })
  if (message.check !== 'passed') {
    items.push({ key: idFor('flagForReview', message._id), kind: 'flagForReview', appealId })
  }
  return items
}

/** Writes one message or note, or finds it: the same request again is the same message. */
export async function writeMessage(
  appeal: Appeal,
  { requestId, text, photos, check, isInternal }: Said,
  { actor, now }: Caller<Member>,
  tellings: OutboxItem[] = [],
): Promise<AppealMessage> {
  const relation = relationOf(appeal, actor)
  const isOwner = relation === 'owner' || relation === 'agent'
  const draft: AppealMessage = {
    _id: messageIdFor(actor._id, requestId),
    revision: 1,
    appealId: appeal._id,
    bodyHash: bodyHash({ text, photos }),
    at: now,
    memberId: actor._id,
    byRole: signatureOf(actor, appeal, { isOwner, now }).byRole,
    isInternal,
    text,
    photos: photos.map((fileId) => ({ fileId, check: 'pending' })),
    check,
    unitIds: appeal.unitIds,
    outbox: [],
  }
  const items = isInternal ? [] : [...tellings, ...checks(draft, appeal._id)]
  const message = { ...draft, ...outboxOf(items, now) }
  const inserted = await messages.insertOnce(message)
  const written = inserted.isNew ? message : inserted.existing
  if (written.bodyHash !== draft.bodyHash || written.appealId !== appeal._id) {
    throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
  }
  return written
}
