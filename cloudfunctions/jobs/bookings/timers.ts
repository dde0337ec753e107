import { isTimely, nextTimer, type BookingTimer } from '../../../shared/bookings/reminders'
import { giveBack, releaseItem } from '../../api/bookings/booking/release'
import { noteNoShow } from '../../api/bookings/standing-items'
import { decideStep, timerSignature } from '../../api/bookings/step'
import { bookings, type Booking } from '../../api/bookings/store'
import { remind, tellBooker } from '../../api/bookings/tellings'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import { describeFailure, log } from '../../kit/log'
import { addToOutbox, type OutboxItem } from '../../kit/outbox'

const PAGE = 100
/** What a page of them takes, ms. */
const PAGE_TAKES = 5_000

const requestOf = ({ _id, startsAt }: Booking, what: BookingTimer): string =>
  `timer.${what}.${_id}.${startsAt}`

/** Gives a reminder, or passes over one that comes too late to help. */
function decideReminder(booking: Booking, what: 'remindEvening' | 'remindHour', now: number): Decision {
  const reminded = what === 'remindEvening' ? { remindedEvening: true } : { remindedHour: true }
  const when = what === 'remindEvening' ? 'evening' : 'hour'
  const items = isTimely(what, booking.slot, now) ? remind(booking, when) : []
  const timerAt = nextTimer({ ...booking, ...reminded })?.at ?? command.remove()
  return { changes: { ...reminded, timerAt, ...addToOutbox(items, now) } }
}

/** What follows from each step that the timer takes. */
const itemsOf: Record<'lapse' | 'miss' | 'complete', (booking: Booking, now: number) => OutboxItem[]> = {
  lapse: (booking) => [
    ...tellBooker(booking, {
      state: '没有确认',
      note: '到开始时间还没有人确认，预约没有成。可以打电话问服务中心。',
      requestId: requestOf(booking, 'lapse'),
    }),
    releaseItem(booking, requestOf(booking, 'lapse')),
  ],
  miss: (booking, now) => [...noteNoShow(booking, now), releaseItem(booking, requestOf(booking, 'miss'))],
  // What was used stays in its week: the quota counts it.
  complete: () => [],
}

function decideTimer(booking: Booking, what: BookingTimer, now: number): Decision {
  if (what === 'remindEvening' || what === 'remindHour') return decideReminder(booking, what, now)
  return decideStep(booking, {
    move: what,
    requestId: requestOf(booking, what),
    signature: timerSignature,
    reader: 'timer',
    now,
    items: itemsOf[what](booking, now),
  })
}

/** What is due of a booking now; null once somebody else has seen to it. */
function dueOf(booking: Booking, now: number): BookingTimer | null {
  const next = nextTimer(booking)
  return next && next.at <= now ? next.what : null
}

/** Takes the step that is due, once however many run, and gives back a time that nobody uses. */
async function runTimer(found: Booking, now: number): Promise<void> {
  const due = dueOf(found, now)
  const changed = await change(bookings, {
    from: found,
    isDone: (current) => current.timerAt === undefined || dueOf(current, now) !== due,
    decide: (current) =>
      due === null
        ? { changes: { timerAt: nextTimer(current)?.at ?? command.remove() } }
        : decideTimer(current, due, now),
  })
  if (due === 'miss' || due === 'lapse') {
    if (!changed.isOpen) await giveBack(changed, now)
  }
}

/** Each due booking by itself: it is tried again in a minute, and holds up no other. */
async function runPage(now: number): Promise<number> {
  const due = await bookings.find({
    where: { timerAt: command.lte(now) },
    orderBy: ['timerAt', 'asc'],
    limit: PAGE,
  })
  let done = 0
  for (const booking of due) {
    try {
      await runTimer(booking, now)
      done++
    } catch (failure) {
      log.error({ job: 'bookingTimer', booking: booking._id, failure: describeFailure(failure) })
    }
  }
  return due.length === PAGE ? done : 0
}

/** Reminders, requests that nobody answered, no-shows and endings, the oldest first, while there is time. */
export async function runBookingTimers(now: number, hasTimeFor: (ms: number) => boolean): Promise<void> {
  while (hasTimeFor(PAGE_TAKES)) {
    if ((await runPage(now)) === 0) return
  }
}
