import { AppError, refuseIf } from '../../../../shared/errors'
import { correctionRefusal, RECORD_OPEN_FOR, recordRefusal } from '../../../../shared/org-life/record'
import { correctRecord, getRecord, saveRecord } from '../../../../shared/org-life/record-contracts'
import { bodyHash, idFor } from '../../../kit/ids'
import { auditItem, type OutboxItem } from '../../../kit/outbox'
import { inspectPhotos } from '../../../kit/photos'
import { put, type Put } from '../../../kit/put'
import type { Caller } from '../../../kit/serve'
import { checkText } from '../../../kit/wechat'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { refuseOthers } from '../attendance/attendance-load'
import { signatureOf } from '../organisers'
import { blankRecord, timerOf } from './record-facts'
import { recordBefore, recordViewFor, type RecordBefore } from './record-load'
import { waitsSince } from './record-parts'
import { activityRecords, type ActivityRecord } from './record-store'

const REMEMBERED_REQUESTS = 20

interface Request {
  id: string
  body: string
}

export function hasRequest({ requests }: { requests: readonly Request[] }, { id, body }: Request): boolean {
  const earlier = requests.find((one) => one.id === id)
  if (earlier && earlier.body !== body) {
    throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
  }
  return earlier !== undefined
}

export const withRequest = ({ requests }: { requests: readonly Request[] }, request: Request): Request[] =>
  [...requests, request].slice(-REMEMBERED_REQUESTS)

/** Changes a record of an organiser's activity, once a request. */
async function write(
  before: RecordBefore,
  request: Request,
  { caller: { actor, now }, action }: { caller: Caller<Member>; action: string },
  decide: (current: ActivityRecord) => Put<ActivityRecord>,
): Promise<RecordBefore> {
  const { activity } = before
  const { _id: target, unitIds } = activity
  const line = { at: now, memberId: actor._id, action, target, unitIds }
  const record = await put(activityRecords, {
    from: before.record,
    blank: blankRecord(activity, now),
    isDone: (current) => hasRequest(current, request),
    decide(current) {
      const { fields, items = [] } = decide(current)
      return {
        fields: { ...fields, requests: withRequest(current, request) },
        items: [...items, auditItem(request.id, line)],
      }
    },
    now,
  })
  return { ...before, record }
}

/** The activity's own state follows: `recorded` once something has been written. */
const moveItem = (activityId: string, move: 'record', by: string, memberId: string): OutboxItem => ({
  key: idFor('moveActivity', activityId, move),
  kind: 'moveActivity',
  activityId,
  move,
  by,
  memberId,
})

/** Photos keep the verdict they have; new ones are still to be checked. */
const photosOf = ({ photos }: ActivityRecord, fileIds: readonly string[]): ActivityRecord['photos'] =>
  fileIds.map((fileId) => photos.find((photo) => photo.fileId === fileId) ?? { fileId, check: 'pending' })

const checkItem = (id: string, requestId: string, fileIds: readonly string[]): OutboxItem[] =>
  fileIds.length === 0 ? [] : [{ key: idFor('checkPhotos', id, requestId), kind: 'checkPhotos', fileIds }]

export const recordingHandlers = [
  on(getRecord, async ({ id }, { actor, now }) =>
    recordViewFor(await recordBefore(id, actor, now), actor, now),
  ),

  on(saveRecord, async ({ id, requestId, edition, minutes, decisions, photos }, caller) => {
    const { actor, now, openid } = caller
    const before = await recordBefore(id, actor, now)
    const { activity } = before
    refuseOthers(activity, actor, now)
    const request = { id: requestId, body: bodyHash({ edition, minutes, decisions, photos }) }
    if (before.record && hasRequest(before.record, request)) return recordViewFor(before, actor, now)
    const known = new Set(before.record?.photos.map(({ fileId }) => fileId))
    const added = photos.filter((fileId) => !known.has(fileId))
    const [check] = await Promise.all([
      checkText([minutes, ...decisions].join('\n'), openid),
      inspectPhotos(added, actor._id),
    ])
    const by = signatureOf(activity, actor, now)
    const written = await write(before, request, { caller, action: saveRecord.name }, (current) => {
      refuseIf(recordRefusal(activity, current, now))
      if (current.edition !== edition) {
        throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
      }
      const locksAt = current.locksAt ?? now + RECORD_OPEN_FOR
      const said = { minutes, decisions, check, by, memberId: actor._id, at: now }
      const written = { edition: edition + 1, written: said, photos: photosOf(current, photos) }
      return {
        fields: {
          ...written,
          ...waitsSince({ ...current, ...written }),
          recordedAt: current.recordedAt ?? now,
          locksAt,
          stage: 'held',
          ...timerOf({ ...current, stage: 'held', locksAt }),
        },
        items: [
          ...(current.written ? [] : [moveItem(id, 'record', by, actor._id)]),
          ...checkItem(id, requestId, added),
        ],
      }
    })
    return recordViewFor(written, actor, now)
  }),

  on(correctRecord, async ({ id, requestId, text }, caller) => {
    const { actor, now, openid } = caller
    const before = await recordBefore(id, actor, now)
    const { activity } = before
    refuseOthers(activity, actor, now)
    const request = { id: requestId, body: bodyHash({ text }) }
    const check = await checkText(text, openid)
    const by = signatureOf(activity, actor, now)
    const corrected = await write(before, request, { caller, action: correctRecord.name }, (current) => {
      refuseIf(correctionRefusal(current, now))
      const said = { text, check, at: now, by, memberId: actor._id, requestId }
      const corrections = [...current.corrections, said]
      return { fields: { corrections, ...waitsSince({ ...current, corrections }) } }
    })
    return recordViewFor(corrected, actor, now)
  }),
]
