import { deadline, MINUTE } from '../../../shared/time'
import { endOffers, leaveDay } from '../../api/bookings/day-changes'
import { SETTLED_AFTER } from '../../api/bookings/settled'
import { bookings, roomDays, rooms, waits, type Wait } from '../../api/bookings/store'
import { tellWaiter } from '../../api/bookings/tellings'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Delivery } from '../../kit/drain'
import { describeFailure, log } from '../../kit/log'
import { addToOutbox, type ItemOf } from '../../kit/outbox'
import { tell } from '../tell'

const BATCH = 50
/** So long after an offer has ended, whoever was cut off while taking it has their booking. */
const LOOKED_AT_AFTER = 2 * SETTLED_AFTER

/**
 * Somebody's place in line; null when it has none of its own, since whoever joined was cut off. A moment after joining
 * it may still be on its way: then the item waits for the next minute.
 */
async function placeOf(waitId: string, { since, now }: { since: number; now: number }): Promise<Wait | null> {
  const wait = await waits.get(waitId)
  if (!wait && now < since + SETTLED_AFTER) throw new Error('a place in line is still being written')
  return wait
}

/**
 * Notes with whoever waits that their time is held for them, and tells them. A place in line whose own document was
 * never written gives its turn to the next.
 */
export async function offerWait(
  { key, waitId, since, until }: ItemOf<'offerWait'>,
  { documentId: dayId, now }: Delivery,
): Promise<void> {
  const wait = await placeOf(waitId, { since, now })
  if (!wait) {
    const day = await roomDays.get(dayId)
    if (day) await leaveDay(day, waitId, now)
    return
  }
  await change(waits, {
    from: wait,
    isDone: ({ state }) => state !== 'waiting' || until <= now,
    decide: (current) => ({
      changes: {
        state: 'offered',
        offeredUntil: until,
        timerAt: Math.min(current.startsAt, until + LOOKED_AT_AFTER),
        ...addToOutbox(
          [
            tellWaiter(current, {
              state: '有空了',
              note: `给您留到${deadline(until)}，请在这之前确认，过时让给下一位。`,
              requestId: key,
            }),
          ],
          now,
        ),
      },
    }),
  })
}

/** Tells one who waits that the time is free, but too near to be held: unless it is too near to be booked as well. */
export async function tellFree({ key, waitId }: ItemOf<'tellFree'>, now: number): Promise<void> {
  const wait = await waits.get(waitId)
  const room = wait?.isOpen ? await rooms.get(wait.slot.roomId) : null
  if (!wait || !room || now >= wait.startsAt - room.leadMinutes * MINUTE) return
  const note = '刚刚空出来，离开始很近不再保留，先约先得。'
  await tell(tellWaiter(wait, { state: '有空了', note, requestId: key }), now)
}

/** Ends somebody's waiting: the offer was not taken in time, or the room is closed. */
export async function endWait({ key, waitId, because, at }: ItemOf<'endWait'>, now: number): Promise<void> {
  const wait = await placeOf(waitId, { since: at, now })
  const note = because ?? '没有在时间内确认，已让给下一位。需要的话可以再排队。'
  if (wait) await end(wait, { key, note, now })
}

function end(wait: Wait, { key, note, now }: { key: string; note: string | null; now: number }) {
  return change(waits, {
    from: wait,
    isDone: ({ isOpen }) => !isOpen,
    decide: (current) => ({
      changes: {
        state: 'expired',
        isOpen: false,
        offeredUntil: null,
        timerAt: command.remove(),
        ...(note !== null &&
          addToOutbox([tellWaiter(current, { state: '已结束', note, requestId: key })], now)),
      },
    }),
  })
}

/** Ends the offers whose half hour is over and makes the next ones. */
export async function endOverdueOffers(now: number): Promise<void> {
  const days = await roomDays.find({
    where: { offersEnd: command.lte(now) },
    orderBy: ['offersEnd', 'asc'],
    limit: BATCH,
  })
  for (const day of days) await attempt('endOffers', day._id, () => endOffers(day, now))
}

/** A place in line whose time to be looked at has come: it was taken, it is over, or it goes on. */
async function lookAt(wait: Wait, now: number): Promise<unknown> {
  const booking = await bookings.get(wait._id)
  if (!booking && wait.startsAt <= now) return end(wait, { key: 'begun', note: null, now })
  return change(waits, {
    from: wait,
    isDone: ({ isOpen, timerAt }) => !isOpen || timerAt !== wait.timerAt,
    decide: () => ({
      changes: booking
        ? { state: 'taken', isOpen: false, bookingId: wait._id, timerAt: command.remove() }
        : { timerAt: wait.startsAt },
    }),
  })
}

/** Ends waiting for times that have begun; whoever became a booking, without its wait hearing of it, has taken it. */
export async function endOverdueWaits(now: number): Promise<void> {
  const due = await waits.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: BATCH,
  })
  for (const wait of due) await attempt('endWait', wait._id, () => lookAt(wait, now))
}

/** One record's failure holds up no other; the next minute tries again. */
async function attempt(job: string, id: string, task: () => Promise<unknown>): Promise<void> {
  try {
    await task()
  } catch (failure) {
    log.error({ job, id, failure: describeFailure(failure) })
  }
}
