import { useState } from 'react'
import { acceptOffer, leaveWaitlist } from '@shared/bookings/contracts'
import { waitNames } from '@shared/bookings/life-cycle'
import type { WaitView } from '@shared/bookings/schema'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Rows } from '@/ui/rows/rows'
import { Confirm } from '@/ui/sheet/confirm'
import { Tag } from '@/ui/tag/tag'
import { clockText, timeLeftText } from '@/ui/when'
import { bookingPage } from './paths'
import { slotText } from './slot-words'
import { waitLooks } from './state-looks'

interface WaitProps {
  wait: WaitView
  now: number
}

function lineText({ before }: WaitView): string {
  if (before === null) return '已经不用排了'
  return before === 0 ? '您排在最前面' : `前面还有 ${before} 个`
}

/** A place in line. */
export function WaitRow({ wait, now }: WaitProps) {
  if (wait.state === 'offered') return <Offer wait={wait} now={now} />
  return (
    <Card>
      <Tag word={waitNames[wait.state]} {...waitLooks[wait.state]} />
      <Rows
        rows={[
          { label: '时间', value: slotText(wait.slot, now) },
          { label: '场地', value: `${wait.roomName} · ${wait.centreName}` },
          { label: '排队', value: lineText(wait) },
        ]}
      />
      <Leave wait={wait} label="不排了" />
    </Card>
  )
}

/** A time that is held for me: taken with one tap, or given to the next. */
export function Offer({ wait, now }: WaitProps) {
  const [requestId] = useState(newRequestId)
  const accept = useAction(acceptOffer)
  const { id, slot, roomName, offeredUntil } = wait
  const until =
    offeredUntil === null ? '' : `给您留到 ${clockText(offeredUntil)}，${timeLeftText(offeredUntil, now)}。`
  return (
    <Notice
      tone="warn"
      title={`候补有空了：${slotText(slot, now)} ${roomName}`}
      text={`${until}不确认会让给后面的人。`}
    >
      <Button
        kind="primary"
        loading={accept.isRunning}
        onTap={() =>
          accept.run({ id, requestId }, (booking) => goTo(bookingPage, { id: booking.id, booked: '1' }))
        }
      >
        我要这个时间
      </Button>
      <Leave wait={wait} label="不要了，让给别人" />
      <ErrorNotice error={accept.error} />
    </Notice>
  )
}

function Leave({ wait: { id }, label }: { wait: WaitView; label: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const [requestId] = useState(newRequestId)
  const leave = useAction(leaveWaitlist)
  return (
    <>
      <Button kind="quiet" onTap={() => setIsOpen(true)}>
        {label}
      </Button>
      <Confirm
        isOpen={isOpen}
        title="退出候补？"
        text="退出后排队的位置不再保留，需要时可以重新排。"
        doIt="退出候补"
        loading={leave.isRunning}
        error={leave.error}
        onConfirm={() => leave.run({ id, requestId }, () => setIsOpen(false))}
        onClose={() => setIsOpen(false)}
      />
    </>
  )
}
