import { drawn } from '../../../shared/org-life/drawing'
import { activityMoves } from '../../../shared/org-life/life-cycle'
import { nextTimer, type ActivityTimer } from '../../../shared/org-life/timers'
import { followItem } from '../../api/org-life/following'
import { seatChanges, syncSeats } from '../../api/org-life/sign-ups/seats'
import { decideStep } from '../../api/org-life/steps'
import { activities, activitySeats, type Activity } from '../../api/org-life/store'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { randomId } from '../../kit/ids'
import { describeFailure, log } from '../../kit/log'

const PAGE = 100

/** Draws the places once; the seed stays with them, so that anybody can draw again. Again changes nothing. */
export async function drawPlaces(activityId: string, now: number): Promise<void> {
  const seats = await activitySeats.get(activityId)
  if (!seats?.awaitsDraw) return
  await change(activitySeats, {
    from: seats,
    attempts: 20,
    isDone: ({ awaitsDraw }) => !awaitsDraw,
    decide(current) {
      const seed = randomId()
      const draw = command.set({ seed, at: now })
      return { changes: { ...seatChanges(drawn(current, seed), now), awaitsDraw: false, draw } }
    },
  })
}

const dueOf = (activity: Activity, now: number): ActivityTimer | null => {
  const next = nextTimer(activity)
  return next && next.at <= now ? next.what : null
}

/** Takes the step that is due, once however many run. */
async function runTimer(found: Activity, now: number): Promise<void> {
  const due = dueOf(found, now)
  // Nobody can enter any more, since its time is over; then it is drawn, and then it is closed.
  if (due === 'close' && found.isLottery) await drawPlaces(found._id, now)
  const changed = await change(activities, {
    from: found,
    isDone: (current) => current.timerAt === undefined || dueOf(current, now) !== due,
    decide(current) {
      if (due === null) return { changes: { timerAt: nextTimer(current)?.at ?? command.remove() } }
      const state = activityMoves[due].to
      const timerAt = nextTimer({ ...current, state })?.at ?? command.remove()
      const requestId = `timer.${due}.${current._id}.${current.signUpUntil}`
      return decideStep(
        due,
        { changes: { timerAt }, items: [followItem(current._id, requestId)] },
        { requestId, memberId: '', by: '系统', now },
      )
    },
  })
  if (changed.places) await syncSeats(changed, now)
}

/** Sign-ups whose time is over, and activities that have ended; each due one by itself. */
export async function runActivityTimers(now: number, hasTimeFor: (ms: number) => boolean): Promise<void> {
  const due = await activities.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: PAGE,
  })
  for (const activity of due) {
    if (!hasTimeFor(1_000)) return
    try {
      await runTimer(activity, now)
    } catch (failure) {
      log.error({ job: 'activityTimer', activity: activity._id, failure: describeFailure(failure) })
    }
  }
}
