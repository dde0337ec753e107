import { AppError, refuseIf } from '../../../../shared/errors'
import {
  listRecordsToReview,
  reviewRecord,
  type RecordToReview,
} from '../../../../shared/org-life/review-contracts'
import { reviewerRoles } from '../../../../shared/org-life/rules'
import { holdsRole } from '../../../../shared/roles'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { bodyHash } from '../../../kit/ids'
import { addToOutbox, auditItem } from '../../../kit/outbox'
import { findPage } from '../../../kit/paging'
import { linksTo } from '../../../kit/photos'
import { on } from '../../on'
import { requireRole } from '../../scope'
import { notThere } from '../load'
import { correctionPart, openParts, photoPart, textPart, waitsSince } from './record-parts'
import { activityRecords, type ActivityRecord } from './record-store'
import { hasRequest, withRequest } from './recording'

const fields = [
  'title',
  'hostName',
  'startsAt',
  'edition',
  'written',
  'photos',
  'corrections',
  'reviewSince',
] as const
type ToReview = Pick<ActivityRecord, '_id' | (typeof fields)[number]>

function viewOf(record: ToReview, links: ReadonlyMap<string, string>): RecordToReview {
  const { _id: id, title, hostName, startsAt, reviewSince } = record
  const { text, photos, corrections } = openParts(record)
  return {
    id,
    title,
    hostName,
    startsAt,
    since: reviewSince ?? null,
    text: text && { part: text.part, ...text.written },
    photos: photos.map(({ part, photo: { fileId, check } }) => ({
      part,
      id: fileId,
      url: links.get(fileId) ?? null,
      check,
    })),
    corrections: corrections.map(({ part, correction }) => ({ part, ...correction })),
  }
}

const photosOf = (records: readonly ToReview[]): string[] =>
  records.flatMap((record) => openParts(record).photos.map(({ photo }) => photo.fileId))

type Verdicts = ReadonlyMap<string, 'passed' | 'risky'>

const settled = <Part extends { check: string }>(
  part: Part,
  verdict: 'passed' | 'risky' | undefined,
): Part => (verdict ? { ...part, check: verdict, isReviewed: true } : part)

/** The record with these verdicts on its parts; refused where one names what isn't open, or not any more. */
function reviewed(record: ActivityRecord, verdicts: Verdicts) {
  const { text, photos, corrections } = openParts(record)
  const open = new Set([text, ...photos, ...corrections].map((one) => one?.part))
  if ([...verdicts.keys()].some((part) => !open.has(part))) refuseIf('orgLife.nothing_to_review')
  return {
    written: record.written && settled(record.written, verdicts.get(textPart(record.edition))),
    photos: record.photos.map((photo) => settled(photo, verdicts.get(photoPart(photo.fileId)))),
    corrections: record.corrections.map((one, place) => settled(one, verdicts.get(correctionPart(place)))),
  }
}

export const recordReviewHandlers = [
  on(listRecordsToReview, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, reviewerRoles, unitId, now)
    const { rows, next } = await findPage(activityRecords, {
      where: { unitIds: unitId, reviewSince: command.gt(0) },
      by: 'reviewSince',
      direction: 'asc',
      cursor,
      fields,
    })
    const links = await linksTo(photosOf(rows))
    return { items: rows.map((row) => viewOf(row, links)), next }
  }),

  on(reviewRecord, async ({ id, requestId, verdicts }, { actor, now }) => {
    const from = await activityRecords.get(id)
    if (!from) throw notThere()
    const { unitIds } = from
    if (!holdsRole(actor.roles, reviewerRoles, unitIds, now)) {
      throw new AppError({ code: 'REFUSED', reason: 'orgLife.not_reviewer' })
    }
    const request = { id: requestId, body: bodyHash({ verdicts }) }
    const named: Verdicts = new Map(verdicts.map(({ part, verdict }) => [part, verdict]))
    const changed = await change(activityRecords, {
      from,
      isDone: (current) => hasRequest(current, request),
      decide(current) {
        const parts = reviewed(current, named)
        const { reviewSince = command.remove() } = waitsSince({ ...current, ...parts })
        const line = { at: now, memberId: actor._id, action: reviewRecord.name, target: id, unitIds }
        return {
          changes: {
            written: command.set(parts.written),
            photos: command.set(parts.photos),
            corrections: command.set(parts.corrections),
            reviewSince,
            requests: command.set(withRequest(current, request)),
            ...addToOutbox([auditItem(requestId, line)], now),
          },
        }
      },
    })
    return viewOf(changed, await linksTo(photosOf([changed])))
  }),
]
