import { sendDownRefusal } from '../../../../shared/direct-line/levels'
import {
  handBackAppeal,
  lowerAppeal,
  markAppealHard,
  passUpAppeal,
  raiseAppeal,
  sendDownAppeal,
} from '../../../../shared/direct-line/staff-contracts'
import { isDeskStaffed, onDutyFor } from '../../../../shared/direct-line/duty'
import { AppError, refuseIf } from '../../../../shared/errors'
import { checkText } from '../../../kit/wechat'
import { unitOf, unitsOf } from '../../members/units-store'
import { on } from '../../on'
import type { Appeal } from '../appeal'
import { makeMove, makeMoveFrom, visibleAppeal } from '../move'
import { handBackStep, passUpStep, sendDownStep } from '../steps/levels'
import { lowerStep, markHardStep, raiseStep } from '../steps/urgency'
import { settings } from '../store'

/** The unit that a case is sent to, with the names of the units it lies in. */
async function targetOf(unitId: string, now: number) {
  const target = await unitOf(unitId, now)
  if (!target) throw new AppError({ code: 'REFUSED', reason: 'appeal.unit_unknown' })
  const within = await unitsOf(target.unitIds, now)
  return { target, names: within.map(({ name }) => name) }
}

/** Who is on duty now, where the desk is closed; in office hours it needs no roster. */
const onDutyAt = async (appeal: Appeal, now: number): Promise<Appeal['onDuty']> =>
  isDeskStaffed(now) ? null : onDutyFor(appeal, (await settings.get(appeal.communityId))?.duty ?? [], now)

export const levelHandlers = [
  on(passUpAppeal, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    const by = { because, requestId, now: caller.now }
    return makeMove(id, { move: 'passUp', requestId, caller, check }, (appeal) => passUpStep(appeal, by))
  }),

  on(sendDownAppeal, async ({ id, requestId, toUnitId, because }, caller) => {
    const [check, { target, names }] = await Promise.all([
      checkText(because, caller.openid),
      targetOf(toUnitId, caller.now),
    ])
    const by = { because, requestId, now: caller.now }
    return makeMove(id, { move: 'sendDown', requestId, caller, check }, (appeal) => {
      refuseIf(sendDownRefusal(appeal, target))
      return sendDownStep(appeal, target, names, by)
    })
  }),

  on(handBackAppeal, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    const by = { because, requestId, now: caller.now }
    return makeMove(id, { move: 'handBack', requestId, caller, check }, (appeal) => handBackStep(appeal, by))
  }),

  on(raiseAppeal, async ({ id, requestId, because }, caller) => {
    const { actor, now } = caller
    const [check, seen] = await Promise.all([
      checkText(because, caller.openid),
      visibleAppeal(id, actor, now),
    ])
    const onDuty = await onDutyAt(seen, now)
    return makeMoveFrom(seen, { move: 'raise', requestId, caller, check }, (appeal) =>
      raiseStep(appeal, onDuty, { because, requestId, now }),
    )
  }),

  on(lowerAppeal, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    const by = { because, requestId, now: caller.now }
    return makeMove(id, { move: 'lower', requestId, caller, check }, (appeal) => lowerStep(appeal, by))
  }),

  on(markAppealHard, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    const by = { because, requestId, now: caller.now }
    return makeMove(id, { move: 'markHard', requestId, caller, check }, (appeal) => markHardStep(appeal, by))
  }),
]
