import { AppError, refuseIf } from '../../../../shared/errors'
import { arrivalBy, attendingRefusal, leaveRefusal } from '../../../../shared/org-life/attendance'
import { checkInTimes, windowRefusal } from '../../../../shared/org-life/attendance-code'
import {
  askLeave,
  checkInToActivity,
  showAttendanceCode,
  showMyAttendance,
} from '../../../../shared/org-life/attendance-contracts'
import { audienceRefusal } from '../../../../shared/org-life/audience'
import { bodyHash } from '../../../kit/ids'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { tellOrganisers } from '../tellings-after'
import { guestOf } from '../views'
import { attend, isRepeat, type Request } from './attend'
import { codesFrom, keyOf, presenceBy } from './attendance-code'
import { attendeeOf, blankAttendance, dayBefore, refuseOthers, type DayBefore } from './attendance-load'
import type { Attendance } from './attendance-store'
import { myAttendanceOf } from './attendance-views'

const isThere = ({ state }: Attendance): boolean => state === 'present' || state === 'atDoor'

const requestOf = (actor: Member, id: string, body: unknown, now: number): Request => ({
  id,
  body: bodyHash(body),
  memberId: actor._id,
  by: '',
  now,
})

/** By which step of the code somebody arrives, and what that does for them; throws what stands against it. */
function arrivalOf({ activity, key, signUp }: DayBefore, code: string, actor: Member, now: number) {
  refuseIf(attendingRefusal(activity) ?? windowRefusal(activity, now))
  const presence = presenceBy(code, key, { activityId: activity._id, now })
  if ('reason' in presence) throw new AppError({ code: 'REFUSED', reason: presence.reason })
  const arrival = arrivalBy(signUp?.state ?? null, activity.places !== null)
  if ('reason' in arrival) throw new AppError({ code: 'REFUSED', reason: arrival.reason })
  if (signUp?.state !== 'confirmed') refuseIf(audienceRefusal(activity, guestOf(actor)))
  return { move: arrival.move, usedStep: presence.step }
}

/** A code counts once for each person: whose attendance was taken back shows the present one. */
function refuseUsed({ state, usedStep }: Attendance, step: number): void {
  if (state === 'withdrawn' && usedStep !== null && step <= usedStep) refuseIf('orgLife.code_used')
}

export const checkingInHandlers = [
  on(showAttendanceCode, async ({ id }, { actor, now }) => {
    const { activity, key } = await dayBefore(id, actor, now)
    refuseOthers(activity, actor, now)
    refuseIf(attendingRefusal(activity))
    const { from: opensAt, until: closesAt } = checkInTimes(activity)
    refuseIf(windowRefusal(activity, now))
    return { title: activity.title, opensAt, closesAt, codes: codesFrom(await keyOf(id, key), now) }
  }),

  on(showMyAttendance, async ({ id }, { actor, now }) => {
    const before = await dayBefore(id, actor, now)
    return myAttendanceOf(before.activity, before, now)
  }),

  on(checkInToActivity, async ({ id, requestId, code }, { actor, now }) => {
    const before = await dayBefore(id, actor, now)
    const { activity, signUp, attendance } = before
    const request = requestOf(actor, requestId, { code }, now)
    if (isRepeat(attendance, request) || (attendance && isThere(attendance))) {
      return myAttendanceOf(activity, before, now)
    }
    const { move, usedStep } = arrivalOf(before, code, actor, now)
    const arrived = await attend({
      from: attendance,
      blank: blankAttendance(id, attendeeOf(actor, signUp)),
      request,
      isSo: isThere,
      stepOn(current) {
        refuseUsed(current, usedStep)
        return { move, fields: { at: now, by: 'code', because: null, usedStep } }
      },
    })
    return myAttendanceOf(activity, { signUp, attendance: arrived }, now)
  }),

  on(askLeave, async ({ id, requestId, because }, { actor, now }) => {
    const before = await dayBefore(id, actor, now)
    const { activity, signUp, attendance } = before
    const hasPlaces = activity.places !== null
    const request = requestOf(actor, requestId, { because }, now)
    if (!hasPlaces && !isRepeat(attendance, request)) refuseIf(audienceRefusal(activity, guestOf(actor)))
    const asked = await attend({
      from: attendance,
      blank: blankAttendance(id, attendeeOf(actor, signUp)),
      request,
      stepOn({ state }) {
        refuseIf(leaveRefusal({ ...activity, hasPlaces }, { signUp: signUp?.state ?? null, state, now }))
        return {
          move: 'askLeave',
          fields: { leave: { because, at: now, answer: null } },
          note: because,
          items: [
            tellOrganisers(activity, { state: '有人请假', note: '请看一下，同意或不同意。', requestId }),
          ],
        }
      },
    })
    return myAttendanceOf(activity, { signUp, attendance: asked }, now)
  }),
]
