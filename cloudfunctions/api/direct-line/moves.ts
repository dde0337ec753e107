import { rateAppeal } from '../../../shared/direct-line/contracts'
import { outcomeRefusal } from '../../../shared/direct-line/outcome'
import {
  acceptAppeal,
  closeAppeal,
  resolveAppeal,
  startAppeal,
} from '../../../shared/direct-line/staff-contracts'
import { refuseIf } from '../../../shared/errors'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { makeMove } from './move'
import { acceptStep, closeStep, pendingPhotos, resolveStep, startStep } from './steps/desk'
import { rateStep } from './steps/resident'

/** Asks WeChat about photos that came with a step. */
export const photoCheck = (appealId: string, requestId: string, fileIds: readonly string[]): OutboxItem[] =>
  fileIds.length === 0
    ? []
    : [{ key: idFor('checkPhotos', appealId, requestId), kind: 'checkPhotos', fileIds }]

/** The check of words that may be empty. */
export const checkWords = (words: string, openid: string) =>
  words === '' ? ('passed' as const) : checkText(words, openid)

export const moveHandlers = [
  on(acceptAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'accept', requestId, caller }, (appeal) =>
      acceptStep(appeal, { memberId: caller.actor._id, now: caller.now }),
    ),
  ),

  on(startAppeal, async ({ id, requestId, note, photos }, caller) => {
    const { actor, openid } = caller
    const [check] = await Promise.all([checkWords(note, openid), inspectPhotos(photos, actor._id)])
    return makeMove(id, { move: 'start', requestId, caller, check }, (appeal) => ({
      ...startStep(note, pendingPhotos(photos)),
      items: photoCheck(appeal._id, requestId, photos),
    }))
  }),

  on(resolveAppeal, async ({ id, requestId, answer, outcome, because, photos }, caller) => {
    const { actor, openid, now } = caller
    const [check] = await Promise.all([
      checkText(`${answer}\n${because}`, openid),
      inspectPhotos(photos, actor._id),
    ])
    return makeMove(id, { move: 'resolve', requestId, caller }, (appeal) => {
      refuseIf(outcomeRefusal(appeal.kind, outcome, because))
      const given = { text: answer, at: now, check, photos: pendingPhotos(photos), outcome }
      return {
        ...resolveStep(appeal, { ...given, because: because || null }),
        items: photoCheck(appeal._id, requestId, photos),
      }
    })
  }),

  on(rateAppeal, async ({ id, requestId, rating }, caller) => {
    const { openid, now } = caller
    const check = await checkWords(rating.words, openid)
    const move = rating.isSolved ? 'rateSolved' : 'rateUnsolved'
    return makeMove(id, { move, requestId, caller, check }, (appeal) =>
      rateStep(appeal, rating, { requestId, now }),
    )
  }),

  on(closeAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'close', requestId, caller }, () => closeStep(caller.now)),
  ),
]
