import { bookingMoves } from '../../../shared/bookings/life-cycle'
import { FORGOTTEN_NAME } from '../../../shared/personal'
import { ticketMoves } from '../../../shared/windows/life-cycle'
import { giveBack, releaseItem } from '../../api/bookings/booking/release'
import { leaveDay } from '../../api/bookings/day-changes'
import { decideStep, timerSignature } from '../../api/bookings/step'
import { bookingGroups, bookings, roomDays, waits, type Booking, type Wait } from '../../api/bookings/store'
import { changeDay, markOf } from '../../api/windows/day-change'
import { givenUp } from '../../api/windows/taking'
import { windowDays, type WindowDay } from '../../api/windows/windows-store'
import { change, type Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { eachLeft } from './each-left'

const anonymous = { bookerName: FORGOTTEN_NAME, contact: null }

/** One's own booking to come is cancelled; a group keeps the one that was made in its name. */
function forgotten(booking: Booking, now: number): Decision {
  const isOwn = booking.booker.kind !== 'group' && booking.booker.kind !== 'partner'
  const isToCome = bookingMoves.cancel.from.some((state) => state === booking.state)
  if (!isOwn || !isToCome) return { changes: anonymous }
  const requestId = idFor('forget', booking._id)
  return decideStep(booking, {
    move: 'cancel',
    requestId,
    signature: timerSignature,
    reader: 'timer',
    now,
    changes: anonymous,
    items: [releaseItem(booking, requestId)],
  })
}

async function forgetBooking(booking: Booking, now: number): Promise<void> {
  const changed = await change(bookings, {
    from: booking,
    isDone: ({ bookerName }) => bookerName === FORGOTTEN_NAME,
    decide: (current) => forgotten(current, now),
  })
  if (changed.state === bookingMoves.cancel.to) await giveBack(changed, now)
}

async function forgetWait(wait: Wait, now: number): Promise<void> {
  const day = wait.isOpen ? await roomDays.get(wait.dayId) : null
  if (day) await leaveDay(day, wait._id, now)
  await change(waits, {
    from: wait,
    isDone: ({ facts }) => facts.bookerName === FORGOTTEN_NAME,
    decide: ({ isOpen, facts }) => ({
      changes: {
        facts: command.set({ ...facts, ...anonymous }),
        ...(isOpen && { state: 'left', isOpen: false, timerAt: command.remove() }),
      },
    }),
  })
}

/** One number of a day is nobody's any more; one that was still to be called is given up. */
const forgetTicket = (day: WindowDay, index: number, now: number): Promise<WindowDay> =>
  changeDay(day, {
    isDone: ({ tickets }) => tickets[index]!.memberId === null,
    decide(current) {
      const { id, state } = current.tickets[index]!
      const isLive = ticketMoves.cancel.from.some((from) => from === state)
      const given = isLive ? givenUp(current, { index, mark: markOf(idFor('forget', id)), now }) : null
      const at = (field: string) => `tickets.${index}.${field}`
      return {
        onlyIf: { ...given?.onlyIf, [at('id')]: id },
        changes: { ...given?.changes, [at('memberId')]: null, [at('name')]: FORGOTTEN_NAME },
        items: given?.items ?? [],
      }
    },
    now,
  })

async function forgetTickets(day: WindowDay, memberId: string, now: number): Promise<void> {
  for (const [index, ticket] of day.tickets.entries()) {
    if (ticket.memberId === memberId) await forgetTicket(day, index, now)
  }
}

/** Rooms, lines, groups and windows: what is still to come is given back, what has been says nobody's name. */
export async function forgetInServiceCentre(memberId: string, now: number): Promise<void> {
  const isNamed = command.neq(FORGOTTEN_NAME)
  await eachLeft(bookings, { memberId, bookerName: isNamed }, (booking) => forgetBooking(booking, now))
  await eachLeft(waits, { memberId, 'facts.bookerName': isNamed }, (wait) => forgetWait(wait, now))
  await eachLeft(windowDays, { 'tickets.memberId': memberId }, (day) => forgetTickets(day, memberId, now))
  await eachLeft(bookingGroups, { leaderIds: memberId }, ({ _id }) =>
    bookingGroups.update(
      { _id, leaderIds: memberId },
      { leaderIds: command.pull(memberId), revision: command.inc(1) },
    ),
  )
}
