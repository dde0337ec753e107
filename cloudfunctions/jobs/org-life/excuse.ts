import { attendances } from '../../api/org-life/attendance/attendance-store'
import { standsAs } from '../../api/org-life/sign-ups/sign-up-standing'
import { releaseItem } from '../../api/org-life/sign-ups/sign-ups'
import { activities, signUps } from '../../api/org-life/store'
import { change } from '../../kit/change'
import { addToOutbox, type ItemOf } from '../../kit/outbox'

/**
 * Gives the place of somebody who was excused before it begins to the next in line. Whoever comes after all waits at
 * the door like anybody without a place.
 */
export async function excuseGuest(
  { activityId, signUpId }: ItemOf<'excuseGuest'>,
  now: number,
): Promise<void> {
  const [activity, signUp, attendance] = await Promise.all([
    activities.get(activityId),
    signUps.get(signUpId),
    attendances.get(signUpId),
  ])
  if (!activity?.places || !signUp || activity.startsAt <= now || attendance?.state !== 'onLeave') return
  await change(signUps, {
    from: signUp,
    isDone: ({ state }) => state !== 'confirmed',
    decide: (current) => ({
      changes: { ...standsAs('cancelled'), because: '请假', ...addToOutbox([releaseItem(current)], now) },
    }),
  })
}
