import { AppError, refuseIf } from '../../../../shared/errors'
import {
  admission,
  admitted,
  lineRefusal,
  longestLine,
  standingOf,
  type Party,
} from '../../../../shared/org-life/seats'
import { MINUTE } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import type { Changes, Filter } from '../../../kit/documents'
import { SETTLED_AFTER } from '../../bookings/settled'
import { activitySeats, type SeatsDocument } from '../store'
import { ATTEMPTS, releasePlaces, seatChanges, seatsOf } from './seats'

/** What must still hold when a party is let in by a write that needs no revision; null when only a rewriting will do. */
function quickAdmission(seats: SeatsDocument, party: Party): { onlyIf: Filter; changes: Changes } | null {
  if (seats.kept > 0) return null
  const { size } = party
  const isSeated = admission(seats, party) === 'seated'
  // Whether those in line could have what is left, only a rewriting of what was read can say.
  if (isSeated && seats.line.length > 0) return null
  if (isSeated) {
    return {
      onlyIf: { awaitsDraw: false, left: command.gte(size), 'line.0': command.exists(false) },
      changes: { left: command.inc(-size), seated: command.push([party]) },
    }
  }
  if (!seats.awaitsDraw && seats.left >= size) return null
  return {
    onlyIf: {
      awaitsDraw: seats.awaitsDraw,
      ...(!seats.awaitsDraw && { left: command.lt(size) }),
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
