import type { ContentCheck } from '../../shared/direct-line/schema'
import { HOUR } from '../../shared/time'
import type { Appeal, StoredPhoto } from '../api/direct-line/appeal'
import { casePhotos } from '../api/direct-line/case-photos'
import { decideEdit, renewLedger } from '../api/direct-line/step'
import { appeals, messages, photoChecks, type AppealMessage, type PhotoCheck } from '../api/direct-line/store'
import { members } from '../api/members/store'
import { change } from '../kit/change'
import { command } from '../kit/cloud'
import type { Delivery } from '../kit/drain'
import { describeFailure, log } from '../kit/log'
import type { ItemOf } from '../kit/outbox'
import { linksTo, uploaderOf } from '../kit/photos'
import { startPhotoCheck, WeChatError } from '../kit/wechat'
import { flagForReview } from './direct-line/review'
import { setInMatter } from './matters/photos'
import { setInNotice } from './notices/photos'
import { setInRecord } from './org-life/record-photos'

/** WeChat answers within half an hour; what is older than this goes to a worker. */
const GIVE_UP_AFTER = HOUR
const BATCH = 50

/** The trace id of the check, or null when WeChat refuses it: then a worker looks, as for a text. */
async function askAbout(link: string, openid: string): Promise<string | null> {
  try {
    return await startPhotoCheck(link, openid)
  } catch (failure) {
    if (!(failure instanceof WeChatError)) throw failure
    log.warn({ unavailable: 'security.mediaCheckAsync', failure: describeFailure(failure) })
    return null
  }
}

/** Asks WeChat about each photo, and remembers under which trace id the answer will come. */
export async function checkPhotos(
  { fileIds }: ItemOf<'checkPhotos'>,
  { collection, documentId, now }: Delivery,
) {
  const links = await linksTo(fileIds)
  for (const fileId of fileIds) {
    const uploader = await members.get(uploaderOf(fileId) ?? '')
    const link = links.get(fileId)
    const of = collection as PhotoCheck['of']
    const traceId = uploader && link ? await askAbout(link, uploader.openid) : null
    if (traceId === null) await setPhotoCheck({ of, documentId, fileId }, 'review')
    else await photoChecks.insertOnce({ _id: traceId, of, documentId, fileId, openSince: now })
  }
}

const withVerdict = (photos: readonly StoredPhoto[], fileId: string, check: ContentCheck): StoredPhoto[] =>
  photos.map((photo) => (photo.fileId === fileId && photo.check === 'pending' ? { ...photo, check } : photo))

const isPending = (photos: readonly StoredPhoto[], fileId: string): boolean =>
  photos.some((photo) => photo.fileId === fileId && photo.check === 'pending')

async function setInAppeal(from: Appeal, fileId: string, check: ContentCheck): Promise<void> {
  const awaited = (appeal: Appeal) => [...casePhotos(appeal), ...appeal.publication.cutPhotos]
  const settle = (photos: readonly StoredPhoto[]) => withVerdict(photos, fileId, check)
  await change(appeals, {
    from,
    isDone: (current) => !isPending(awaited(current), fileId),
    decide: (current) => {
      const { _id, photos, photosBefore, answer, publication, needsReview, updatedAt: now } = current
      const edited = {
        photos: settle(photos),
        photosBefore: settle(photosBefore),
        answer: answer && { ...answer, photos: settle(answer.photos) },
        publication: { ...publication, cutPhotos: settle(publication.cutPhotos) },
        needsReview: needsReview || check !== 'passed',
      }
      const isCut = isPending(publication.cutPhotos, fileId)
      const items = isCut && check === 'passed' ? [renewLedger(_id, fileId)] : []
      return decideEdit(current, edited, { requestId: fileId, now, items })
    },
  })
}

async function setInMessage(from: AppealMessage, fileId: string, check: ContentCheck): Promise<void> {
  await change(messages, {
    from,
    isDone: (current) => !isPending(current.photos, fileId),
    decide: ({ photos }) => ({ changes: { photos: command.set(withVerdict(photos, fileId, check)) } }),
  })
  if (check !== 'passed') await flagForReview(from.appealId)
}

type PhotoAt = Pick<PhotoCheck, 'of' | 'documentId' | 'fileId'>

async function setPhotoCheck({ of, documentId, fileId }: PhotoAt, check: ContentCheck): Promise<void> {
  if (of === 'matters') return setInMatter(documentId, fileId, check)
  if (of === 'notices') return setInNotice(documentId, fileId, check)
  if (of === 'activityRecords') return setInRecord(documentId, fileId, check)
  if (of === 'appeals') {
    const appeal = await appeals.get(documentId)
    if (appeal) await setInAppeal(appeal, fileId, check)
  } else {
    const message = await messages.get(documentId)
    if (message) await setInMessage(message, fileId, check)
  }
}

/** Takes WeChat's answer. A trace id that we never stored is nobody's answer; a second answer finds nothing open. */
export async function takeVerdict(traceId: string, check: ContentCheck): Promise<void> {
  const asked = await photoChecks.get(traceId)
  if (asked?.openSince === undefined) return
  await setPhotoCheck(asked, check)
  await photoChecks.update({ _id: traceId, openSince: asked.openSince }, { openSince: command.remove() })
}

/** Photos that WeChat never answered for go to a worker's review. */
export async function giveUpOldChecks(now: number): Promise<void> {
  const old = await photoChecks.find({
    where: { openSince: command.lte(now - GIVE_UP_AFTER) },
    orderBy: ['openSince', 'asc'],
    limit: BATCH,
  })
  for (const asked of old) await takeVerdict(asked._id, 'review')
}
