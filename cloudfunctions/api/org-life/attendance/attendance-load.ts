import { AppError } from '../../../../shared/errors'
import { maskPhone } from '../../../../shared/personal'
import { command } from '../../../kit/cloud'
import type { WithOutbox } from '../../../kit/outbox'
import type { Member } from '../../members/store'
import { signUpIdOf } from '../ids'
import { isVisible, notThere } from '../load'
import { isOrganiserOf } from '../organisers'
import { activities, activitySeats, signUps, type Activity, type SeatsDocument, type SignUp } from '../store'
import { activityKeys, attendances, type ActivityKey, type Attendance } from './attendance-store'

/** An activity, the key of its codes, and how one person stands to it on the day. */
export interface DayBefore {
  activity: Activity
  key: ActivityKey | undefined
  signUp: SignUp | null
  attendance: Attendance | null
}

/** An activity that this person may see, with their own part of it, in one round trip. */
export async function dayBefore(id: string, actor: Member, now: number): Promise<DayBefore> {
  const own = signUpIdOf(id, actor._id)
  const found = await activities.getBeside<{ keys: ActivityKey[]; own: SignUp[]; there: Attendance[] }>(id, {
    keys: { from: activityKeys.name, where: { _id: id }, limit: 1 },
    own: { from: signUps.name, where: { _id: own }, limit: 1 },
    there: { from: attendances.name, where: { _id: own }, limit: 1 },
  })
  if (!found) throw notThere()
  const { keys, own: signUp, there, ...activity } = found
  if (!isVisible(activity, actor, now)) throw notThere()
  return { activity, key: keys[0], signUp: signUp[0] ?? null, attendance: there[0] ?? null }
}

export function refuseOthers(activity: Activity, actor: Member, now: number): void {
  if (!isVisible(activity, actor, now)) throw notThere()
  if (!isOrganiserOf(activity, actor, now)) {
    throw new AppError({ code: 'REFUSED', reason: 'orgLife.not_organiser' })
  }
}

/** What organisers see at the door of several rows: an activity of theirs with the sign-ups and attendances of these ids. */
export interface DoorBefore {
  activity: Activity
  seats: SeatsDocument | null
  signUps: SignUp[]
  attendances: Attendance[]
}

export async function doorBefore(
  id: string,
  rowIds: readonly string[],
  { actor, now }: { actor: Member; now: number },
): Promise<DoorBefore> {
  const named = { _id: command.in([...rowIds]), activityId: id }
  const limit = rowIds.length + 1
  const found = await activities.getBeside<{
    seats: SeatsDocument[]
    signedUp: SignUp[]
    there: Attendance[]
  }>(id, {
    seats: { from: activitySeats.name, where: { _id: id }, limit: 1 },
    signedUp: { from: signUps.name, where: named, limit },
    there: { from: attendances.name, where: named, limit },
  })
  if (!found) throw notThere()
  const { seats, signedUp, there, ...activity } = found
  refuseOthers(activity, actor, now)
  return { activity, seats: seats[0] ?? null, signUps: signedUp, attendances: there }
}

type Attendee = Pick<Attendance, 'memberId' | 'name' | 'maskedPhone' | 'guests'>

export const attendeeOf = (
  { _id: memberId, name, phone }: Pick<Member, '_id' | 'name' | 'phone'>,
  signUp: SignUp | null,
): Attendee => ({ memberId, name, maskedPhone: phone && maskPhone(phone), guests: signUp?.guests ?? [] })

/** Somebody's attendance before anything has been noted. */
export function blankAttendance(
  activityId: string,
  { memberId, name, maskedPhone, guests }: Attendee,
): Attendance {
  const nothing: WithOutbox = { outbox: [] }
  return {
    _id: signUpIdOf(activityId, memberId),
    revision: 1,
    activityId,
    memberId,
    name,
    maskedPhone,
    guests,
    state: 'none',
    list: 'gone',
    changedAt: 0,
    at: null,
    by: null,
    because: null,
    leave: null,
    usedStep: null,
    turn: 0,
    requests: [],
    lines: [],
    ...nothing,
  }
}
