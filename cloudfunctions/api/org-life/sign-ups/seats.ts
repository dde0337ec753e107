import { AppError, refuseIf } from '../../../../shared/errors'
import {
  counted,
  handedOut,
  released,
  standingOf,
  taken,
  type Party,
} from '../../../../shared/org-life/seats'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import type { Changes } from '../../../kit/documents'
import { activitySeats, type Activity, type SeatsDocument } from '../store'

/** As often as places can change hands while one person is served. */
export const ATTEMPTS = 60

/** How the places of an activity begin. */
export const seatsFor = (activity: Activity): SeatsDocument => {
  const { _id, places, audience, startsAt, signUpUntil, isLottery, revision } = activity
  const capacity = places?.capacity ?? 0
  const kept = audience.reserved?.seats ?? 0
  return {
    _id,
    revision: 1,
    edition: revision,
    capacity,
    kept,
    left: capacity - kept,
    keptLeft: kept,
    seated: [],
    offers: [],
    line: [],
    startsAt,
    signUpUntil,
    isOpen: true,
    awaitsDraw: isLottery,
    draw: null,
    requests: [],
  }
}

/** The changes that make one of another, with when it must be looked at. */
export function seatChanges(seats: SeatsDocument, now: number): Changes {
  const { capacity, kept, left, keptLeft, seated, offers, line } = seats
  const ends = offers.map(({ until }) => until)
  return {
    capacity,
    kept,
    left,
    keptLeft,
    seated: command.set(seated),
    offers: command.set(offers),
    line: command.set(line),
    offersEnd: ends.length > 0 ? Math.min(...ends) : command.remove(),
    checkAt: command.min(now),
  }
}

interface SeatsChange {
  isDone(seats: SeatsDocument): boolean
  rewrite(seats: SeatsDocument): SeatsDocument
  now: number
}

/** Rewrites the places, read a moment ago, by one write on their revision; again from what is there when that moved. */
export const changeSeats = (
  from: SeatsDocument,
  { isDone, rewrite, now }: SeatsChange,
): Promise<SeatsDocument> =>
  change(activitySeats, {
    from,
    attempts: ATTEMPTS,
    isDone,
    decide: (current) => ({ changes: seatChanges(rewrite(current), now) }),
  })

export async function seatsOf(id: string): Promise<SeatsDocument> {
  const seats = await activitySeats.get(id)
  if (!seats) throw new AppError({ code: 'REFUSED', reason: 'orgLife.no_sign_up' })
  return seats
}

type Leaving = Pick<Party, 'by' | 'attempt'> & { at?: number }

const isGone = (seats: SeatsDocument, { by, attempt, at }: Leaving): boolean => {
  const party = standingOf(seats, by)?.party
  return party?.attempt !== attempt || (at !== undefined && party.at !== at)
}

/** Gives back what one sign-up has, to the next in line in the same write. Again changes nothing. */
export async function releasePlaces(read: SeatsDocument, leaving: Leaving, now: number): Promise<void> {
  if (isGone(read, leaving)) return
  const { by, attempt } = leaving
  const seat = read.seated.find((one) => one.by === by)
  if (seat && read.kept === 0 && leaving.at === undefined) {
    // While nobody waits one write that needs no revision gives them back.
    const { size } = seat
    const isGiven = await activitySeats.update(
      {
        _id: read._id,
        seated: command.elemMatch({ by, attempt, size }),
        'line.0': command.exists(false),
      },
      {
        seated: command.pull({ by, attempt }),
        left: command.inc(size),
        checkAt: command.min(now),
        revision: command.inc(1),
      },
    )
    if (isGiven) return
  }
  await changeSeats(await seatsOf(read._id), {
    isDone: (current) => isGone(current, leaving),
    rewrite: (current) => released(current, leaving, now),
    now,
  })
}

/** Turns what is offered into a place; refused when it isn't held any more. */
export const takeOffered = (seats: SeatsDocument, by: string, now: number): Promise<SeatsDocument> =>
  changeSeats(seats, {
    isDone: (current) => standingOf(current, by)?.as === 'seated',
    rewrite(current) {
      const next = taken(current, by, now)
      if (next) return next
      const isInLine = standingOf(current, by)?.as === 'waiting'
      throw new AppError({ code: 'REFUSED', reason: isInLine ? 'orgLife.not_offered' : 'orgLife.offer_gone' })
    },
    now,
  })

/** Another number of places, once a request: more go to those who wait, fewer than are taken is refused. */
export const resize = (
  seats: SeatsDocument,
  { capacity, requestId }: { capacity: number; requestId: string },
  now: number,
): Promise<SeatsDocument> =>
  change(activitySeats, {
    from: seats,
    attempts: ATTEMPTS,
    isDone: (current) => current.requests.includes(requestId) || current.capacity === capacity,
    decide(current) {
      const next = counted({ ...current, capacity })
      if (next.left < 0) refuseIf('orgLife.too_few_places')
      const requests = command.push({ each: [requestId], slice: -20 })
      return { changes: { ...seatChanges(handedOut(next, now), now), requests } }
    },
  })

/** Takes over the activity's times and whether one can sign up, unless a later edition has. Again changes nothing. */
export async function syncSeats({ _id, revision, ...activity }: Activity, now: number): Promise<void> {
  const { startsAt, signUpUntil, state } = activity
  await activitySeats.update(
    { _id, edition: command.lt(revision) },
    {
      edition: revision,
      startsAt,
      signUpUntil,
      isOpen: state === 'open',
      checkAt: command.min(now),
      revision: command.inc(1),
    },
  )
}
