import { isOpenSignUp } from '../../../shared/org-life/sign-up'
import { releasePlaces, syncSeats } from '../../api/org-life/sign-ups/seats'
import { standsAs } from '../../api/org-life/sign-ups/sign-up-standing'
import { activities, activitySeats, signUps, type Activity, type SignUp } from '../../api/org-life/store'
import { tellGuest } from '../../api/org-life/tellings'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { ItemOf } from '../../kit/outbox'
import { addToOutbox } from '../../kit/outbox'
import { eachOf } from '../tell-many'

const PAGE = 100

/** Ends a sign-up with its activity and tells that person, once. */
export async function callOff(signUp: SignUp, activity: Activity, now: number): Promise<void> {
  const note = `${activity.cancelledBecause ?? '主办方取消了活动'}。给您添麻烦了。`
  await change(signUps, {
    from: signUp,
    isDone: ({ state }) => !isOpenSignUp(state),
    decide: (current) => ({
      changes: {
        ...standsAs('calledOff'),
        offeredUntil: null,
        ...addToOutbox([tellGuest(activity, current, { state: '已取消', note, because: 'calledOff' })], now),
      },
    }),
  })
}

async function noteMove(signUp: SignUp, activity: Activity, item: ItemOf<'tellActivity'>, now: number) {
  const { startsAt, endsAt } = activity
  const { _id } = signUp
  const telling = tellGuest(activity, signUp, { state: '有变动', note: item.note, because: item.key })
  // Delivered again, the same telling is there already, or has its place in the inbox under the same key.
  await signUps.update(
    { _id, isOpen: true, 'outbox.key': command.neq(telling.key) },
    { startsAt, endsAt, revision: command.inc(1), ...addToOutbox([telling], now) },
  )
}

/** Everybody who comes, waits or asks, page by page in the order of their ids. */
export async function tellActivity(item: ItemOf<'tellActivity'>, now: number): Promise<void> {
  const { activityId, what } = item
  const activity = await activities.get(activityId)
  if (!activity) return
  let after = ''
  for (;;) {
    const page = await signUps.find({
      where: { activityId, isOpen: true, _id: command.gt(after) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
    })
    await eachOf(page, (signUp) =>
      what === 'cancelled' ? callOff(signUp, activity, now) : noteMove(signUp, activity, item, now),
    )
    if (page.length < PAGE) return
    after = page.at(-1)!._id
  }
}

export async function deliverSync({ activityId }: ItemOf<'syncSeats'>, now: number): Promise<void> {
  const activity = await activities.get(activityId)
  if (activity) await syncSeats(activity, now)
}

export async function deliverRelease(item: ItemOf<'releasePlaces'>, now: number): Promise<void> {
  const seats = await activitySeats.get(item.activityId)
  if (seats) await releasePlaces(seats, { by: item.memberId, attempt: item.attempt }, now)
}
