import {
  rateAppeal,
  shareAppeal,
  supplyAppeal,
  withdrawAppeal,
} from '../../../../shared/direct-line/contracts'
import { refusal, sharingRefusal } from '../../../../shared/direct-line/rules'
import { refuseIf } from '../../../../shared/errors'
import { cut } from '../../../../shared/text'
import { change } from '../../../kit/change'
import { inspectPhotos } from '../../../kit/photos'
import { on } from '../../on'
import { writeMessage } from '../messages'
import { makeMove, takeMove, visibleAppeal } from '../move'
import { decideEdit, hasRequest } from '../step'
import { rateStep, supplyStep } from '../steps/resident'
import { shareItems, withdrawStep } from '../steps/owner'
import { appeals } from '../store'
import { factsOf } from '../facts'
import { viewFor } from '../views'
import { checkWords } from './words'

const LONGEST_NOTE = 60

export const residentHandlers = [
  on(rateAppeal, async ({ id, requestId, rating }, caller) => {
    const { openid, now } = caller
    const check = await checkWords(rating.words, openid)
    const move = rating.isSolved ? 'rateSolved' : 'rateUnsolved'
    return makeMove(id, { move, requestId, caller, check }, (appeal) =>
      rateStep(appeal, rating, { requestId, now }),
    )
  }),

  // The words first: when somebody has moved the case on meanwhile, or a crash comes in between, they are in the case.
  on(supplyAppeal, async ({ id, requestId, text, photos }, caller) => {
    const { actor, openid, now } = caller
    const [{ children, survivor, ...seen }, check] = await Promise.all([
      visibleAppeal(id, actor, now),
      checkWords(text, openid),
      inspectPhotos(photos, actor._id),
    ])
    if (!hasRequest(seen, requestId)) refuseIf(refusal(factsOf(seen, actor), 'supply', actor, now))
    const written = await writeMessage(seen, { text, photos, check, requestId, isInternal: false }, caller)
    const note = cut(text, LONGEST_NOTE) || `补充了 ${photos.length} 张照片`
    const supplied = await takeMove(seen, { move: 'supply', requestId, caller, check }, (appeal) =>
      supplyStep(appeal, note, { requestId, now }),
    )
    const others = children.filter((child) => child._id !== written._id)
    return viewFor({ ...supplied, children: [written, ...others], survivor }, actor, now)
  }),

  on(withdrawAppeal, async ({ id, requestId, because }, caller) => {
    const { actor, openid, now } = caller
    const check = await checkWords(because, openid)
    return makeMove(id, { move: 'withdraw', requestId, caller, check }, (appeal) => {
      const isAgent = factsOf(appeal, actor).relation === 'agent'
      return withdrawStep(appeal, because, { isAgent, requestId, now })
    })
  }),

  on(shareAppeal, async ({ id, requestId, isShared }, { actor, now }) => {
    const { children, survivor, ...from } = await visibleAppeal(id, actor, now)
    const changed = await change(appeals, {
      from,
      isDone: (current) => current.isSharedWithLeader === isShared,
      decide(current) {
        refuseIf(sharingRefusal(factsOf(current, actor)))
        const items = isShared ? shareItems(current, { requestId, now }) : []
        return decideEdit(current, { isSharedWithLeader: isShared }, { requestId, now, items })
      },
    })
    return viewFor({ ...changed, children, survivor }, actor, now)
  }),
]
