import { useState } from 'react'
import type { BookingView } from '@shared/bookings/schema'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { useDecline } from '../../use-booking'

export interface BookingSheetProps {
  booking: BookingView
  onClose: () => void
}

/** Why a request isn't granted; its owner reads it. */
export function DeclineSheet({ booking, onClose }: BookingSheetProps) {
  const [requestId] = useState(newRequestId)
  const [because, setBecause] = useState('')
  const decline = useDecline()
  const refusal = decline.error?.refusal
  return (
    <Sheet
      isOpen
      title="不同意这次预约"
      onClose={onClose}
      actions={
        <Button
          kind="danger"
          loading={decline.isRunning}
          onTap={() => decline.run({ id: booking.id, requestId, because }, onClose)}
        >
          不同意，告诉对方
        </Button>
      }
    >
      <TextInput
        label="为什么"
        hint="预约人会看到这句话，最好写上可以换到哪里。"
        value={because}
        max={100}
        error={refusal?.fields?.because ?? null}
        onChange={setBecause}
      />
      <ErrorNotice error={refusal?.fields?.because ? null : decline.error} />
    </Sheet>
  )
}
