import { answerWhistle, whistleFor } from '../../../../shared/direct-line/staff-contracts'
import { mayAnswerWhistle } from '../../../../shared/direct-line/rules'
import { whistleRefusal } from '../../../../shared/direct-line/whistle'
import { AppError, refuseIf } from '../../../../shared/errors'
import { checkText } from '../../../kit/wechat'
import { partnerOf } from '../../members/partner-units-store'
import { on } from '../../on'
import type { Appeal } from '../appeal'
import { makeMove } from '../move'
import { answerWhistleStep, whistleStep } from '../steps/whistle'

const unknownUnit = (): AppError => new AppError({ code: 'REFUSED', reason: 'appeal.unit_unknown' })

/** What is called in: a partner unit by its own document, a level above by the names that the case holds. */
async function calledUnit(unitId: string, isPartner: boolean, now: number) {
  const partner = isPartner ? await partnerOf(unitId, now) : null
  if (isPartner && !partner) throw unknownUnit()
  return {
    hangsUnder: partner?.unitIds.at(-1) ?? null,
    nameIn: ({ unitIds, unitNames }: Appeal) => partner?.name ?? unitNames[unitIds.indexOf(unitId)] ?? '',
  }
}

export const whistleHandlers = [
  on(whistleFor, async ({ id, requestId, unitId, isPartner, because }, caller) => {
    const { openid, now } = caller
    const [check, { hangsUnder, nameIn }] = await Promise.all([
      checkText(because, openid),
      calledUnit(unitId, isPartner, now),
    ])
    return makeMove(id, { move: 'whistle', requestId, caller, check }, (appeal) => {
      refuseIf(whistleRefusal(appeal, { unitId, hangsUnder }))
      const unit = { unitId, unitName: nameIn(appeal), isPartner }
      return whistleStep(appeal, { unit, because, requestId, now })
    })
  }),

  on(answerWhistle, async ({ id, requestId, whistleId, result, text }, caller) => {
    const { actor, openid, now } = caller
    const check = await checkText(text, openid)
    return makeMove(id, { move: 'answerWhistle', requestId, caller, check }, (appeal) => {
      const whistle = appeal.whistles.find((one) => one.id === whistleId)
      if (!whistle || !mayAnswerWhistle(whistle, actor, now)) {
        throw new AppError({ code: 'REFUSED', reason: 'appeal.not_whistled' })
      }
      return answerWhistleStep(appeal, { whistle, result, text, requestId, now })
    })
  }),
]
