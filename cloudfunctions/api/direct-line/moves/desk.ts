import { outcomeRefusal } from '../../../../shared/direct-line/outcome'
import {
  acceptAppeal,
  askMore,
  closeAppeal,
  closeByOfficer,
  declineAppeal,
  resolveAppeal,
  resumeAppeal,
  startAppeal,
} from '../../../../shared/direct-line/staff-contracts'
import { refuseIf } from '../../../../shared/errors'
import { inspectPhotos } from '../../../kit/photos'
import { checkText } from '../../../kit/wechat'
import { on } from '../../on'
import { makeMove } from '../move'
import {
  acceptStep,
  askMoreStep,
  closeByOfficerStep,
  closeStep,
  declineStep,
  pendingPhotos,
  resolveStep,
  resumeStep,
  startStep,
} from '../steps/desk'
import { photoCheck } from '../case-photos'
import { checkWords } from './words'

export const deskHandlers = [
  on(acceptAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'accept', requestId, caller }, (appeal) =>
      acceptStep(appeal, { memberId: caller.actor._id, now: caller.now }),
    ),
  ),

  on(declineAppeal, async ({ id, requestId, because, turnTo }, caller) => {
    const check = await checkText(`${because}\n${turnTo}`, caller.openid)
    return makeMove(id, { move: 'decline', requestId, caller, check }, () =>
      declineStep({ because, turnTo }, caller.now),
    )
  }),

  on(startAppeal, async ({ id, requestId, note, photos }, caller) => {
    const { actor, openid } = caller
    const [check] = await Promise.all([checkWords(note, openid), inspectPhotos(photos, actor._id)])
    return makeMove(id, { move: 'start', requestId, caller, check }, (appeal) => ({
      ...startStep(note, pendingPhotos(photos)),
      items: photoCheck(appeal._id, requestId, photos),
    }))
  }),

  on(askMore, async ({ id, requestId, question }, caller) => {
    const check = await checkText(question, caller.openid)
    return makeMove(id, { move: 'askMore', requestId, caller, check }, (appeal) =>
      askMoreStep(appeal, question, caller.now),
    )
  }),

  on(resumeAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'resume', requestId, caller }, (appeal) => resumeStep(appeal, caller.now)),
  ),

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

  on(closeAppeal, ({ id, requestId }, caller) =>
    makeMove(id, { move: 'close', requestId, caller }, () => closeStep(caller.now)),
  ),

  on(closeByOfficer, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    return makeMove(id, { move: 'closeByOfficer', requestId, caller, check }, () =>
      closeByOfficerStep(because, caller.now),
    )
  }),
]
