import { useState } from 'react'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { Toggle } from '@/ui/toggle/toggle'
import { AskedByField, nobody, onBehalfOf } from '../../asked-by-field'
import { useCancel } from '../../use-booking'
import type { BookingSheetProps } from './decline-sheet'

/** Cancels for whoever asked for it, or for a reason of the desk's own. */
export function CancelSheet({ booking, onClose }: BookingSheetProps) {
  const [requestId] = useState(newRequestId)
  const [isAsked, setIsAsked] = useState(true)
  const [who, setWho] = useState({ ...nobody, name: booking.bookerName })
  const [because, setBecause] = useState('')
  const cancel = useCancel()
  const fields = cancel.error?.refusal.fields
  const input = {
    id: booking.id,
    requestId,
    because: because.trim() || null,
    askedBy: isAsked ? onBehalfOf(who) : null,
  }
  return (
    <Sheet
      isOpen
      title="取消这次预约"
      onClose={onClose}
      actions={
        <Button kind="danger" loading={cancel.isRunning} onTap={() => cancel.run(input, onClose)}>
          取消预约
        </Button>
      }
    >
      <Toggle label="是居民要取消" note="关上就是服务中心自己取消" isOn={isAsked} onChange={setIsAsked} />
      {isAsked && <AskedByField value={who} onChange={setWho} fields={fields} path="askedBy" />}
      <TextInput
        label="原因"
        hint="预约人会看到。"
        isOptional={isAsked}
        value={because}
        max={100}
        error={fields?.because ?? null}
        onChange={setBecause}
      />
      <ErrorNotice error={fields ? null : cancel.error} />
    </Sheet>
  )
}
