import { AppError } from '../../../shared/errors'
import { isPublic } from '../../../shared/org-life/life-cycle'
import type { Member } from '../members/store'
import { signUpIdOf } from './ids'
import { isOrganiserOf } from './organisers'
import { activities, activitySeats, signUps, type Activity, type SeatsDocument, type SignUp } from './store'

/** An activity, who has its places, and how one person stands to it. */
export interface ActivityBefore {
  activity: Activity
  seats: SeatsDocument | null
  own: SignUp | null
}

export const notThere = (): AppError => new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })

/** Whether somebody may see it: everybody once it is public and its text was checked, its organisers always. */
export const isVisible = (activity: Activity, actor: Member, now: number): boolean =>
  (isPublic(activity.state) && activity.check === 'passed') || isOrganiserOf(activity, actor, now)

/** Reads an activity that this person may see, in one round trip. */
export async function activityBefore(id: string, actor: Member, now: number): Promise<ActivityBefore> {
  const found = await activities.getBeside<{ seats: SeatsDocument[]; own: SignUp[] }>(id, {
    seats: { from: activitySeats.name, where: { _id: id }, limit: 1 },
    own: { from: signUps.name, where: { _id: signUpIdOf(id, actor._id) }, limit: 1 },
  })
  if (!found) throw notThere()
  const { seats, own, ...activity } = found
  if (!isVisible(activity, actor, now)) throw notThere()
  return { activity, seats: seats[0] ?? null, own: own[0] ?? null }
}

/** The same for whoever arranges it; refused for everybody else. */
export async function ownActivity(id: string, actor: Member, now: number): Promise<ActivityBefore> {
  const before = await activityBefore(id, actor, now)
  if (!isOrganiserOf(before.activity, actor, now)) {
    throw new AppError({ code: 'REFUSED', reason: 'orgLife.not_organiser' })
  }
  return before
}
