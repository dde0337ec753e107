import { without } from '../../../shared/bookings/free-time'
import type { BookingReason } from '../../../shared/bookings/reasons'
import { turns } from '../../../shared/bookings/waitlist'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { idFor } from '../../kit/ids'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'
import { refuseIf } from '../../../shared/errors'
import { SETTLED_AFTER } from './settled'
import { roomDays, type Hold, type RoomDayDocument, type Waiting } from './store'

/** As often as a day can be changed by others meanwhile: it has fewer holds than this. */
const ATTEMPTS = 20

/** What a day becomes, before those who wait have been asked. */
export interface Rewritten {
  live: readonly Hold[]
  waiting?: readonly Waiting[]
  items?: readonly OutboxItem[]
}

const offerTo = ({ id, memberId, from, to }: Waiting, until: number, now: number): Hold => ({
  id,
  claim: id,
  kind: 'offer',
  from,
  to,
  at: now,
  memberId,
  rulesVersion: 0,
  until,
})

/** When the next of a day's offers ends. */
export function offersEndOf(live: readonly Hold[]): Changes {
  const ends = live.filter(({ kind }) => kind === 'offer').map(({ until = 0 }) => until)
  return { offersEnd: ends.length > 0 ? Math.min(...ends) : command.remove() }
}

/**
 * A day with less held than before, in one write with what follows from it: what became free is held for the next in
 * line, so that nobody who waits is passed over however the write races.
 */
export function rewriting(day: RoomDayDocument, to: Rewritten, now: number): Changes {
  const { date, revision } = day
  const freed = without(day.live, to.live)
  const next = turns({ date, live: to.live, waiting: to.waiting ?? day.waiting }, freed, now)
  const { until } = next
  const live = [...to.live, ...next.offered.map((waiter) => offerTo(waiter, until, now))]
  const keyOf = (kind: string, { id }: Waiting) => idFor(kind, day._id, id, String(revision))
  const items: OutboxItem[] = [
    ...(to.items ?? []),
    ...next.offered.map((waiter) => ({
      key: keyOf('offerWait', waiter),
      kind: 'offerWait' as const,
      waitId: waiter.id,
      since: waiter.since,
      until,
    })),
    ...next.freeNow.map((waiter) => ({
      key: keyOf('tellFree', waiter),
      kind: 'tellFree' as const,
      waitId: waiter.id,
    })),
  ]
  return {
    live: command.set(live),
    waiting: command.set([...next.waiting]),
    ...offersEndOf(live),
    ...addToOutbox(items, now),
  }
}

interface DayChange {
  isDone(day: RoomDayDocument): boolean
  rewrite(day: RoomDayDocument): Rewritten
  now: number
}

/** Rewrites a day, read a moment ago, by one write on its revision; again from what is there when that moved. */
export const changeDay = (
  day: RoomDayDocument,
  { isDone, rewrite, now }: DayChange,
): Promise<RoomDayDocument> =>
  change(roomDays, {
    from: day,
    attempts: ATTEMPTS,
    isDone,
    decide: (current) => ({ changes: rewriting(current, rewrite(current), now) }),
  })

const isOffer = (hold: Hold, waitId: string): boolean => hold.id === waitId && hold.kind === 'offer'

/** Takes somebody out of a day's line, or gives back what is held for them; refused once it is their booking. */
export async function leaveDay(
  day: RoomDayDocument,
  waitId: string,
  now: number,
): Promise<BookingReason | null> {
  const isBooked = ({ live }: RoomDayDocument) =>
    live.some(({ id, kind }) => id === waitId && kind === 'booking')
  const isIn = ({ live, waiting }: RoomDayDocument) =>
    live.some((hold) => isOffer(hold, waitId)) || waiting.some(({ id }) => id === waitId)
  const left = await changeDay(day, {
    isDone: (current) => isBooked(current) || !isIn(current),
    rewrite: ({ live, waiting }) => ({
      live: live.filter((hold) => !isOffer(hold, waitId)),
      waiting: waiting.filter(({ id }) => id !== waitId),
    }),
    now,
  })
  return isBooked(left) ? 'booking.wrong_state' : null
}

/** Ends the offers of a day whose time is over, and makes the next ones. */
export function endOffers(day: RoomDayDocument, now: number): Promise<RoomDayDocument> {
  const isOver = ({ kind, until = 0 }: Hold) => kind === 'offer' && until <= now
  return changeDay(day, {
    isDone: ({ live, offersEnd }) => !live.some(isOver) && (offersEnd ?? Infinity) > now,
    rewrite: ({ live }) => ({
      live: live.filter((hold) => !isOver(hold)),
      items: live.filter(isOver).map(({ id, until = 0 }) => ({
        key: idFor('endWait', id, String(until)),
        kind: 'endWait',
        waitId: id,
        because: null,
        at: now,
      })),
    }),
    now,
  })
}

/** Turns what is held for somebody into their booking; refused when it is held no longer. */
export function takeOffer(day: RoomDayDocument, taking: Hold, now: number): Promise<RoomDayDocument> {
  const isTaken = ({ live }: RoomDayDocument) =>
    live.some(({ id, kind }) => id === taking.id && kind === 'booking')
  return change(roomDays, {
    from: day,
    attempts: ATTEMPTS,
    isDone: isTaken,
    decide({ live, waiting }) {
      const isHeld = live.some((hold) => isOffer(hold, taking.id) && (hold.until ?? 0) > now)
      if (!isHeld)
        refuseIf(waiting.some(({ id }) => id === taking.id) ? 'booking.not_offered' : 'booking.offer_gone')
      const held = live.map((hold) => (isOffer(hold, taking.id) ? taking : hold))
      const checkAt = command.min(taking.at + SETTLED_AFTER)
      return { changes: { live: command.set(held), ...offersEndOf(held), checkAt } }
    },
  })
}
