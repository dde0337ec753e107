import { isOpenSignUp } from '../../../shared/org-life/sign-up'
import { FORGOTTEN_NAME } from '../../../shared/personal'
import { attendances, type Attendance } from '../../api/org-life/attendance/attendance-store'
import { receiptIdOf, receipts } from '../../api/org-life/figures/ledger-store'
import { ratingIdOf } from '../../api/org-life/records/record-load'
import { activityRatings } from '../../api/org-life/records/record-store'
import { standsAs } from '../../api/org-life/sign-ups/sign-up-standing'
import { releaseItem } from '../../api/org-life/sign-ups/sign-ups'
import { signUps, type SignUp } from '../../api/org-life/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { addToOutbox } from '../../kit/outbox'
import { eachLeft } from './each-left'

const isForgotten = ({ name }: { name: string }): boolean => name === FORGOTTEN_NAME
const isNamed = command.neq(FORGOTTEN_NAME)
const anonymous = { name: FORGOTTEN_NAME, maskedPhone: null, guests: command.set([]) }

/** A place, or a place in line, goes to the next. */
const forgetSignUp = (signUp: SignUp, now: number): Promise<SignUp> =>
  change(signUps, {
    from: signUp,
    isDone: isForgotten,
    decide: (current) => ({
      changes: {
        ...anonymous,
        answers: command.set({}),
        ...(isOpenSignUp(current.state) && {
          ...standsAs('cancelled'),
          offeredUntil: null,
          ...addToOutbox([releaseItem(current)], now),
        }),
      },
    }),
  })

/** That somebody came stays, so that figures stay; who, and why they couldn't, goes, and so do words with the stars. */
async function forgetAttendance(attendance: Attendance): Promise<void> {
  const { activityId, memberId } = attendance
  await receipts.update(
    { _id: receiptIdOf(activityId, memberId), name: isNamed },
    { name: FORGOTTEN_NAME, revision: command.inc(1) },
  )
  await activityRatings.update(
    { _id: ratingIdOf(activityId, memberId), words: command.neq('') },
    { words: '', revision: command.inc(1) },
  )
  await change(attendances, {
    from: attendance,
    isDone: isForgotten,
    decide: ({ leave, lines }) => ({
      changes: {
        ...anonymous,
        because: null,
        leave: command.set(leave && { ...leave, because: '', answer: null }),
        lines: command.set(lines.map((line) => ({ ...line, note: null }))),
      },
    }),
  })
}

/** Sign-ups end; membership and reporting-in have ended with the account, points are entries that name nobody. */
export async function forgetInOrgLife(memberId: string, now: number): Promise<void> {
  const left = { memberId, name: isNamed }
  await eachLeft(signUps, left, (signUp) => forgetSignUp(signUp, now))
  await eachLeft(attendances, left, forgetAttendance)
}
