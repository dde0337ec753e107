import { useState } from 'react'
import type { BookingMoveName } from '@shared/bookings/life-cycle'
import { bookingMoves } from '@shared/bookings/life-cycle'
import { moveRefusal } from '@shared/bookings/rules'
import type { BookingView } from '@shared/bookings/schema'
import { startOf } from '@shared/bookings/slot'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { deskMovePage } from '../../paths'
import { useConfirm } from '../../use-booking'
import { CancelSheet } from './cancel-sheet'
import { DeclineSheet } from './decline-sheet'

type Asked = 'decline' | 'cancel' | null

/** What the room's staff can do with a booking now; what has no sense in this state isn't there. */
export function StaffSteps({ booking }: { booking: BookingView }) {
  const [asked, setAsked] = useState<Asked>(null)
  const [requestId] = useState(newRequestId)
  const confirm = useConfirm()
  const isPossible = (move: BookingMoveName) => {
    const { state, slot } = booking
    const standing = { state, startsAt: startOf(slot), changeUntilMinutes: 0 }
    return moveRefusal(standing, move, 'staff', serverNow()) === null
  }
  const close = () => setAsked(null)
  return (
    <>
      <ErrorNotice error={confirm.error} />
      {isPossible('confirm') && (
        <Button
          kind="primary"
          loading={confirm.isRunning}
          onTap={() => confirm.run({ id: booking.id, requestId })}
        >
          {bookingMoves.confirm.label}
        </Button>
      )}
      {isPossible('decline') && (
        <Button onTap={() => setAsked('decline')}>{bookingMoves.decline.label}</Button>
      )}
      {isPossible('move') && (
        <Button onTap={() => goTo(deskMovePage, { id: booking.id })}>{bookingMoves.move.label}</Button>
      )}
      {isPossible('cancel') && (
        <Button kind="danger" onTap={() => setAsked('cancel')}>
          {bookingMoves.cancel.label}
        </Button>
      )}
      {asked === 'decline' && <DeclineSheet booking={booking} onClose={close} />}
      {asked === 'cancel' && <CancelSheet booking={booking} onClose={close} />}
    </>
  )
}
