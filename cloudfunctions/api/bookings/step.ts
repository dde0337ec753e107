import { bookingMoves, type BookingMove, type BookingMoveName } from '../../../shared/bookings/life-cycle'
import type { OnBehalf } from '../../../shared/bookings/party'
import { nextTimer } from '../../../shared/bookings/reminders'
import type { BookingView } from '../../../shared/bookings/schema'
import type { Decision } from '../../kit/change'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { addToOutbox, auditItem, type OutboxItem } from '../../kit/outbox'
import type { Member } from '../members/store'
import { askedBy, signatureOf } from './booking/applicant'
import { queuesOf, standsAs } from './booking/booking'
import { useCounts } from './figures/use-counts'
import type { Booking, StoredLine } from './store'

/** Who takes a step, as its line in the timeline says it. */
export type Signature = Pick<StoredLine, 'memberId' | 'by' | 'note'>

export const timerSignature: Signature = { memberId: '', by: '系统', note: null }

interface Acting {
  actor: Member
  reader: BookingView['reader']
  /** Why, or who asked staff for it. */
  because: string | null
  onBehalf: OnBehalf | null
  now: number
}

export function signatureFor(booking: Booking, { actor, reader, because, onBehalf, now }: Acting): Signature {
  const words = [onBehalf && askedBy(onBehalf), because].filter((text) => text !== null)
  const note = words.length > 0 ? words.join('：') : null
  const by = reader === 'staff' ? signatureOf(actor, booking, now) : '本人'
  return { memberId: actor._id, by, note }
}

export interface Step {
  move: BookingMoveName
  requestId: string
  signature: Signature
  reader: BookingView['reader'] | 'timer'
  now: number
  changes?: Changes
  /** Fields that it has afterwards, where lists and figures follow from them: time, place, an appeal. */
  becomes?: Partial<Booking>
  items?: readonly OutboxItem[]
}

export const hasRequest = (booking: Pick<Booking, 'timeline'>, requestId: string): boolean =>
  booking.timeline.some((line) => line.requestId === requestId)

/**
 * The one conditional write of a step: the state it starts from, the absence of this request, a line, and what must
 * follow it.
 */
export function decideStep(booking: Booking, step: Step): Decision {
  const { move, requestId, signature, reader, now, changes, becomes, items = [] } = step
  const { from, to }: BookingMove = bookingMoves[move]
  const state = to ?? booking.state
  const line: StoredLine = { at: now, move, requestId, ...signature }
  const action = {
    at: now,
    memberId: signature.memberId,
    action: `bookings.${move}`,
    target: booking._id,
    unitIds: booking.unitIds,
  }
  const after = { ...booking, ...becomes, state }
  const written = Object.entries(becomes ?? {}).map(([field, value]) => [field, command.set(value)])
  const counts = useCounts(booking, after, [booking._id, requestId])
  const audit = reader === 'staff' ? [auditItem(requestId, action)] : []
  return {
    onlyIf: { state: command.in([...from]), 'timeline.requestId': command.neq(requestId) },
    changes: {
      ...standsAs(state),
      queues: command.set(queuesOf(after)),
      timerAt: nextTimer(after)?.at ?? command.remove(),
      ...(Object.fromEntries(written) as Changes),
      ...changes,
      timeline: command.push([line]),
      ...addToOutbox([...audit, ...counts, ...items], now),
    },
  }
}
