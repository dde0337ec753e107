import { refuseIf } from '../../../../shared/errors'
import { moveActivity, openActivity } from '../../../../shared/org-life/contracts'
import type { Occasion } from '../../../../shared/org-life/draft'
import { isToCome } from '../../../../shared/org-life/life-cycle'
import { moveRefusal, occasionRefusal } from '../../../../shared/org-life/rules'
import type { ActivityOutcome } from '../../../../shared/org-life/schema'
import { deadline } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { idFor } from '../../../kit/ids'
import type { OutboxItem } from '../../../kit/outbox'
import type { Caller } from '../../../kit/serve'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { ownActivity, type ActivityBefore } from '../load'
import { seatsFor, syncSeats } from '../sign-ups/seats'
import { hasRequest, takeStep, type Effect, type StepRequest } from '../steps'
import { activities, activitySeats, type Activity } from '../store'
import { viewFor } from '../views'
import { standsAs, timerOf, timesOf } from './activity'
import { giveUpHold, giveUpItem, holdRoom, refuseRoom, roomWanted } from './room-holds'

/** The occasion as it was asked for; what is stored names the room as well. */
export function occasionOf({ startsAt, endsAt, signUpUntil, place }: Activity): Occasion {
  const { point } = place
  const wanted =
    place.kind === 'room'
      ? { kind: 'room' as const, roomId: place.slot.roomId, point }
      : { kind: 'address' as const, text: place.name, point }
  return { startsAt, endsAt, signUpUntil, place: wanted }
}

interface Taking extends StepRequest {
  move: 'open' | 'move'
  occasion: Occasion
  caller: Pick<Caller<Member>, 'actor' | 'now'>
}

type Times = ReturnType<typeof timesOf>

/** What has changed for those who signed up; nothing of theirs where only the deadline did. */
function noteOf({ startsAt, endsAt, place }: Activity, to: Times): string {
  const isSame = startsAt === to.startsAt && endsAt === to.endsAt && place.name === to.place.name
  return isSame
    ? `报名截止改到${deadline(to.signUpUntil)}，时间和地点没有变。`
    : `时间地点有变：${deadline(to.startsAt)}。请看看还能不能来。`
}

/** A time and place that was moved to, told to everybody who signed up, once. */
const tellMoved = (activity: Activity, to: Times, requestId: string): OutboxItem => ({
  key: idFor('tellActivity', activity._id, requestId),
  kind: 'tellActivity',
  activityId: activity._id,
  what: 'moved',
  note: noteOf(activity, to),
})

function effectOf(
  activity: Activity,
  { move, occasion, requestId, caller: { now } }: Taking,
  { room, hold }: { room: Parameters<typeof timesOf>[1]; hold: Activity['hold'] },
): Effect {
  refuseIf(occasionRefusal(occasion, now))
  const to = timesOf(occasion, room)
  const { place, ...times } = to
  const standing = standsAs('open', { startsAt: times.startsAt, check: activity.check })
  const items: OutboxItem[] =
    move === 'move'
      ? [
          ...giveUpItem(activity._id, activity.hold, requestId),
          tellMoved(activity, to, requestId),
          { key: idFor('syncSeats', activity._id, requestId), kind: 'syncSeats', activityId: activity._id },
        ]
      : []
  return {
    changes: {
      ...times,
      ...standing,
      ...timerOf({ ...times, state: 'open' }),
      place: command.set(place),
      hold: hold === null ? null : command.set(hold),
      remindedEvening: false,
      remindedHour: false,
    },
    items,
  }
}

/** Places of an activity that is being published; those left by a sending that died hold nobody yet. */
async function makeSeats(activity: Activity): Promise<void> {
  const wanted = seatsFor(activity)
  const inserted = await activitySeats.insertOnce(wanted)
  if (inserted.isNew) return
  const empty = { seated: command.set([]), offers: command.set([]), line: command.set([]), draw: null }
  const { _id, revision: _, requests, ...rest } = wanted
  await activitySeats.update(
    { _id, 'seated.0': command.exists(false), 'line.0': command.exists(false) },
    { ...rest, ...empty, requests: command.set(requests), revision: command.inc(1) },
  )
}

/**
 * Takes the room first and gives the old one up last, so that at no instant an activity is without the time it says it
 * has; refused or lost in between, what was taken for nothing is given back.
 */
async function takeOccasion(before: ActivityBefore, taking: Taking): Promise<Activity | ActivityOutcome> {
  const { activity } = before
  const { move, occasion, requestId, said, caller } = taking
  const { actor, now } = caller
  const { _id: activityId, hostUnitIds } = activity
  refuseIf(moveRefusal(activity, move, true, now) ?? occasionRefusal(occasion, now))
  const headCount = before.seats?.capacity ?? activity.places?.capacity ?? 1
  const wish = { activityId, occasion, headCount, hostUnitIds }
  const wanted = await roomWanted(wish)
  if (wanted) refuseRoom(wanted, wish, actor, now)
  const held = wanted && (await holdRoom(activityId, wanted, { headCount, now }))
  if (held && 'nearest' in held) return { outcome: 'taken', nearest: held.nearest }
  const hold = held?.hold ?? null
  if (move === 'open' && activity.places) {
    const { startsAt, signUpUntil } = occasion
    await makeSeats({ ...activity, startsAt, signUpUntil })
  }
  try {
    const changed = await takeStep(activity, { move, requestId, said, caller }, (current) =>
      effectOf(current, taking, { room: wanted?.room ?? null, hold }),
    )
    if (hold && changed.hold?.claim !== hold.claim) await giveUpHold(activityId, hold, now)
    return changed
  } catch (failure) {
    // An answer that was lost may hide that it stands; then nothing is given up here, and the repair sees to the rest.
    const current = hold && (await activities.get(activityId))
    if (hold && current?.hold?.claim !== hold.claim) await giveUpHold(activityId, hold, now)
    throw failure
  }
}

/** Null for a draft that opens: at the time and place that it has. */
type Wish = Omit<Taking, 'occasion' | 'said'> & { occasion: Occasion | null }

async function take(
  id: string,
  { move, occasion: wanted, requestId, caller }: Wish,
): Promise<ActivityOutcome> {
  const { actor, now } = caller
  const before = await ownActivity(id, actor, now)
  const show = async (activity: Activity) => ({
    outcome: 'done' as const,
    activity: await viewFor({ ...before, activity }, actor, now),
  })
  const request = { move, requestId, said: wanted }
  if (hasRequest(before.activity, request)) return show(before.activity)
  const occasion = wanted ?? occasionOf(before.activity)
  const outcome = await takeOccasion(before, { ...request, occasion, caller })
  if ('outcome' in outcome) return outcome
  if (move === 'move') {
    const old = before.activity.hold
    if (old && old.claim !== outcome.hold?.claim) await giveUpHold(id, old, now)
    if (isToCome(outcome.state) && before.seats) await syncSeats(outcome, now)
  }
  return show(outcome)
}

export const openingHandlers = [
  on(openActivity, ({ id, requestId }, caller) =>
    take(id, { move: 'open', occasion: null, requestId, caller }),
  ),

  on(moveActivity, ({ id, requestId, occasion }, caller) =>
    take(id, { move: 'move', occasion, requestId, caller }),
  ),
]
