import { lapsed, standingOf, stateOf, type Party } from '../../../shared/org-life/seats'
import type { SignUpState } from '../../../shared/org-life/sign-up'
import { timestamp } from '../../../shared/time'
import { isSettled, SETTLED_AFTER } from '../../api/bookings/settled'
import { changeSeats, releasePlaces } from '../../api/org-life/sign-ups/seats'
import { standsAs } from '../../api/org-life/sign-ups/sign-up-standing'
import {
  activities,
  activitySeats,
  signUps,
  type Activity,
  type SeatsDocument,
  type SignUp,
} from '../../api/org-life/store'
import { tellGuest } from '../../api/org-life/tellings'
import { placesIn } from '../../api/org-life/views'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'
import { addToOutbox } from '../../kit/outbox'
import { eachOf } from '../tell-many'
import { callOff } from './told'

const PAGE = 100
/** As many as one activity can have open at once. */
const MOST_OPEN = 900
const TAKES = 2_000

const time = (at: number): string => timestamp(at).slice(-5)

/** What somebody is told whose turn has come, or gone. */
function newsOf(state: SignUpState, was: SignUpState, until: number | null) {
  if (state === 'offered') {
    return { state: '有空位', note: `为您留到 ${time(until ?? 0)}，请点开确认，过时给下一位。` }
  }
  if (state === 'lapsed') return { state: '已过时', note: '没有及时确认，空位给了下一位。可以重新排队。' }
  if (was !== 'entered') return null
  if (state === 'waiting') return { state: '没抽中', note: '已为您排进候补，有空位会通知您。' }
  return { state: '抽中了', note: state === 'applied' ? '等主办方同意后就能参加。' : '请按时参加。' }
}

/** Brings one sign-up to what the places say; whoever has changed it meanwhile is left to the next run. */
async function follow(signUp: SignUp, seats: SeatsDocument, activity: Activity, now: number): Promise<void> {
  const { _id, revision, memberId, attempt } = signUp
  const standing = standingOf(seats, memberId)
  const isHere = standing?.party.attempt === attempt
  const state = isHere ? stateOf(standing.as, signUp) : 'lapsed'
  const offeredUntil = isHere ? standing.until : null
  if (state === signUp.state && offeredUntil === signUp.offeredUntil) return
  const news = newsOf(state, signUp.state, offeredUntil)
  const because = `${state}.${seats.draw?.at ?? 0}.${offeredUntil ?? signUp.offeredUntil ?? 0}`
  await signUps.update(
    { _id, revision },
    {
      ...standsAs(state),
      offeredUntil,
      revision: command.inc(1),
      ...addToOutbox(news ? [tellGuest(activity, signUp, { ...news, because })] : [], now),
    },
  )
}

/** What is held for nobody: claims at which no function can still be, and for which there is no sign-up. */
async function releaseIdle(seats: SeatsDocument, open: readonly SignUp[], now: number): Promise<Party[]> {
  const known = new Set(open.map(({ memberId, attempt }) => `${memberId}.${attempt}`))
  const unknown = [...seats.seated, ...seats.offers, ...seats.line].filter(
    ({ by, attempt }) => !known.has(`${by}.${attempt}`),
  )
  for (const { by, attempt, at } of unknown.filter((party) => isSettled(party, now))) {
    await releasePlaces(seats, { by, attempt, at }, now)
  }
  return unknown.filter((party) => !isSettled(party, now))
}

const isOver = (seats: SeatsDocument, now: number): boolean => seats.offers.some(({ until }) => until <= now)

/** The cards show what is left, unless a later count has been there. */
async function showPlaces(seats: SeatsDocument): Promise<void> {
  const places = command.set({ ...placesIn(seats), of: seats.revision })
  await activities.update({ _id: seats._id, 'places.of': command.lt(seats.revision) }, { places })
}

async function settle(id: string, now: number): Promise<void> {
  // The sign-ups are read before the places: whoever is among them has their places there, or has left meanwhile.
  const open = await signUps.find({ where: { activityId: id, isOpen: true }, limit: MOST_OPEN })
  const [read, activity] = await Promise.all([activitySeats.get(id), activities.get(id)])
  if (!read) return
  const seats = isOver(read, now)
    ? await changeSeats(read, {
        isDone: (current) => !isOver(current, now),
        rewrite: (current) => lapsed(current, now),
        now,
      })
    : read
  if (activity?.state === 'cancelled') await eachOf(open, (signUp) => callOff(signUp, activity, now))
  else if (activity) await eachOf(open, (signUp) => follow(signUp, seats, activity, now))
  const young = await releaseIdle(seats, open, now)
  await showPlaces(seats)
  const checkAt = young.length > 0 ? Math.min(...young.map(({ at }) => at)) + SETTLED_AFTER : command.remove()
  await activitySeats.update({ _id: id, revision: seats.revision }, { checkAt })
}

/**
 * Ends offers whose time is over, brings sign-ups to what the places say, takes back what is held for nobody and shows
 * on the cards what is left. Any number of runs at once, or none for a while, come to the same.
 */
export async function settlePlaces(now: number, hasTimeFor: (ms: number) => boolean): Promise<void> {
  const dueBy = (path: 'checkAt' | 'offersEnd') =>
    activitySeats.find({
      where: { [path]: command.lte(now) },
      orderBy: [path, 'asc'],
      limit: PAGE,
      fields: [path],
    })
  const [toCheck, ending] = await Promise.all([dueBy('checkAt'), dueBy('offersEnd')])
  for (const id of new Set([...toCheck, ...ending].map(({ _id }) => _id))) {
    if (!hasTimeFor(TAKES)) return
    try {
      await settle(id, now)
    } catch (failure) {
      log.error({ job: 'settlePlaces', activity: id, failure: describeFailure(failure) })
    }
  }
}
