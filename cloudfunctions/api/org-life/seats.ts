import { AppError, refuseIf } from '../../../shared/errors'
import {
  admission,
  admitted,
  counted,
  handedOut,
  lineRefusal,
  longestLine,
  released,
  standingOf,
  taken,
  type Party,
} from '../../../shared/org-life/seats'
import { MINUTE } from '../../../shared/time'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes, Filter } from '../../kit/documents'
import { SETTLED_AFTER } from '../bookings/settled'
import { activitySeats, type Activity, type SeatsDocument } from './store'

/** As often as places can change hands while one person is served. */
const ATTEMPTS = 60

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

/** What must still hold when a party is let in by a write that needs no revision; null when only a rewriting will do. */
function quickAdmission(seats: SeatsDocument, party: Party): { onlyIf: Filter; changes: Changes } | null {
  if (seats.kept > 0) return null
  const { size } = party
  if (admission(seats, party) === 'seated') {
    return {
      onlyIf: { awaitsDraw: false, left: command.gte(size), 'line.0': command.exists(false) },
      changes: { left: command.inc(-size), seated: command.push([party]) },
    }
  }
  const isFull = seats.left < size ? { left: command.lt(size) } : { 'line.0': command.exists(true) }
  return {
    onlyIf: {
      awaitsDraw: seats.awaitsDraw,
      ...(!seats.awaitsDraw && isFull),
      [`line.${longestLine(seats) - 1}`]: command.exists(false),
    },
    changes: { line: command.push([party]) },
  }
}

/** One write that lets a party in, if what was read still holds. */
function admit(seats: SeatsDocument, party: Party, now: number): Promise<SeatsDocument | null> {
  const { _id, revision } = seats
  const { by } = party
  const isOpen = {
    isOpen: true,
    signUpUntil: command.gt(now),
    'seated.by': command.neq(by),
    'offers.by': command.neq(by),
    'line.by': command.neq(by),
  }
  const quick = quickAdmission(seats, party)
  const { onlyIf, changes } = quick ?? {
    onlyIf: { revision },
    changes: seatChanges(admitted(seats, party), now),
  }
  return activitySeats.updateAndGet(
    { _id, ...isOpen, ...onlyIf },
    { ...changes, checkAt: command.min(now), revision: command.inc(1) },
  )
}

async function seatsOf(id: string): Promise<SeatsDocument> {
  const seats = await activitySeats.get(id)
  if (!seats) throw new AppError({ code: 'REFUSED', reason: 'orgLife.no_sign_up' })
  return seats
}

const refreshed = <Row extends Party>(rows: readonly Row[], by: string, at: number): Row[] =>
  rows.map((row) => (row.by === by ? { ...row, at } : row))

/**
 * A claim that an earlier sending made and whose sign-up isn't there yet. The repair takes back what is old: a claim
 * is made young again before a sign-up is written on it, so that one of the two wins.
 */
async function claimAgain(seats: SeatsDocument, party: Party, now: number): Promise<SeatsDocument | null> {
  const mine = standingOf(seats, party.by)!.party
  if (mine.size !== party.size) throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
  if (mine.at > now - MINUTE) return seats
  const { _id, revision } = seats
  return activitySeats.updateAndGet(
    { _id, revision },
    {
      seated: command.set(refreshed(seats.seated, party.by, now)),
      offers: command.set(refreshed(seats.offers, party.by, now)),
      line: command.set(refreshed(seats.line, party.by, now)),
      checkAt: command.min(now + SETTLED_AFTER),
      revision: command.inc(1),
    },
  )
}

/** Takes places, or a place in line, for one party, once; the places as they are then. Throws the refusal. */
export async function takePlaces(
  read: SeatsDocument | null,
  party: Party,
  now: number,
): Promise<SeatsDocument> {
  if (!read) throw new AppError({ code: 'REFUSED', reason: 'orgLife.no_sign_up' })
  let seats = read
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const mine = standingOf(seats, party.by)?.party
    if (mine?.attempt === party.attempt) {
      const claimed = await claimAgain(seats, party, now)
      if (claimed) return claimed
    } else if (mine) {
      await releasePlaces(seats, mine, now)
    } else {
      if (!seats.isOpen || seats.signUpUntil <= now) refuseIf('orgLife.sign_up_closed')
      refuseIf(lineRefusal(seats, party))
      const admittedTo = await admit(seats, party, now)
      if (admittedTo) return admittedTo
    }
    seats = await seatsOf(seats._id)
  }
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
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
