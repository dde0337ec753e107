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

interface StepsProps {
  booking: BookingView
}

function isPossible({ state, slot }: BookingView, move: BookingMoveName): boolean {
  const standing = { state, startsAt: startOf(slot), changeUntilMinutes: 0 }
  return moveRefusal(standing, move, 'staff', serverNow()) === null
}

export const isToDecide = (booking: BookingView): boolean => isPossible(booking, 'confirm')

/** Yes or no to a request. */
export function DecideSteps({ booking }: StepsProps) {
  const [isDeclining, setIsDeclining] = useState(false)
  const [requestId] = useState(newRequestId)
  const confirm = useConfirm()
  return (
    <>
      <ErrorNotice error={confirm.error} />
      <Button
        kind="primary"
        loading={confirm.isRunning}
        onTap={() => confirm.run({ id: booking.id, requestId })}
      >
        {bookingMoves.confirm.label}
      </Button>
      <Button onTap={() => setIsDeclining(true)}>{bookingMoves.decline.label}</Button>
      {isDeclining && <DeclineSheet booking={booking} onClose={() => setIsDeclining(false)} />}
    </>
  )
}

/** What staff can do for whoever booked; what has no sense any more isn't there. */
export function ChangeSteps({ booking }: StepsProps) {
  const [isCancelling, setIsCancelling] = useState(false)
  return (
    <>
      {isPossible(booking, 'move') && (
        <Button icon="clock" onTap={() => goTo(deskMovePage, { id: booking.id })}>
          {bookingMoves.move.label}
        </Button>
      )}
      {isPossible(booking, 'cancel') && (
        <Button kind="danger" onTap={() => setIsCancelling(true)}>
          {bookingMoves.cancel.label}
        </Button>
      )}
      {isCancelling && <CancelSheet booking={booking} onClose={() => setIsCancelling(false)} />}
    </>
  )
}
