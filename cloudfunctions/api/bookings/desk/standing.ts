import { appealNoShow, showMyStanding } from '../../../../shared/bookings/contracts'
import type { BookingReason } from '../../../../shared/bookings/reasons'
import { settleNoShow } from '../../../../shared/bookings/staff-contracts'
import { standingViewOf } from '../../../../shared/bookings/standing'
import { refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { on } from '../../on'
import { visibleBooking } from '../booking/booking-load'
import { viewOf } from '../booking/booking-view'
import { markNoShow } from '../standing-items'
import { decideStep, hasRequest, signatureFor } from '../step'
import { bookings, standings, type Booking } from '../store'
import { tellBooker, tellStaff } from '../tellings'

function appealRefusal({ state, appeal }: Booking): BookingReason | null {
  if (state !== 'noShow') return 'booking.not_a_no_show'
  if (appeal === null) return null
  return appeal.verdict === 'open' ? 'booking.appeal_exists' : 'booking.appeal_settled'
}

/** Staff can lift a no-show that nobody has appealed against; upholding answers an appeal. */
function settleRefusal({ state, appeal }: Booking, verdict: 'lifted' | 'upheld'): BookingReason | null {
  if (state !== 'noShow') return 'booking.not_a_no_show'
  if (appeal === null) return verdict === 'upheld' ? 'booking.not_a_no_show' : null
  return appeal.verdict === 'open' ? null : 'booking.appeal_settled'
}

export const standingHandlers = [
  on(showMyStanding, async (_, { actor, now }) => {
    const standing = await standings.get(actor._id)
    return standingViewOf(standing?.noShows ?? [], now)
  }),

  on(appealNoShow, async ({ id, requestId, text }, { actor, now }) => {
    const { booking, reader } = await visibleBooking(id, actor, now)
    if (hasRequest(booking, requestId)) return viewOf(booking, reader)
    refuseIf(reader === 'booker' ? appealRefusal(booking) : 'booking.not_yours')
    const appealed = await change(bookings, {
      from: booking,
      isDone: (current) => hasRequest(current, requestId),
      decide(current) {
        refuseIf(appealRefusal(current))
        const appeal = { text, at: now, requestId, verdict: 'open', answer: null } as const
        const acting = { actor, reader, because: null, onBehalf: null, now }
        return decideStep(current, {
          move: 'appeal',
          requestId,
          signature: signatureFor(current, acting),
          reader,
          now,
          becomes: { appeal },
          items: [
            ...markNoShow(current, { mark: 'appealed', requestId }),
            tellStaff(current, { state: '有申诉', note: '有人说明了爽约的情况，请看一看。', requestId }),
          ],
        })
      },
    })
    return viewOf(appealed, reader)
  }),

  on(settleNoShow, async ({ id, requestId, verdict, because }, { actor, now }) => {
    const { booking, isStaff } = await visibleBooking(id, actor, now)
    const settled = await change(bookings, {
      from: booking,
      isDone: (current) => hasRequest(current, requestId),
      decide(current) {
        refuseIf(isStaff ? settleRefusal(current, verdict) : 'booking.not_staff')
        const asked = current.appeal ?? { text: '', at: now, requestId }
        const appeal = { ...asked, verdict, answer: because }
        const acting = { actor, reader: 'staff', because, onBehalf: null, now } as const
        const isLifted = verdict === 'lifted'
        return decideStep(current, {
          move: isLifted ? 'lift' : 'uphold',
          requestId,
          signature: signatureFor(current, acting),
          reader: 'staff',
          now,
          becomes: { appeal },
          items: [
            ...(isLifted ? markNoShow(current, { mark: 'lifted', requestId }) : []),
            ...tellBooker(current, {
              state: isLifted ? '爽约已撤销' : '申诉没通过',
              note: because,
              requestId,
            }),
          ],
        })
      },
    })
    return viewOf(settled, 'staff')
  }),
]
