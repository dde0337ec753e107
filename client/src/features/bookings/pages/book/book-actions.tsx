import type { RoomView } from '@shared/bookings/schema'
import type { Slot } from '@shared/bookings/slot'
import type { AppError } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { goOnTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { bookPage, minePage } from '../../paths'
import { slotText } from '../../slot-words'
import { fieldOf } from '../../wish-draft'

interface BookActionsProps {
  room: RoomView
  slot: Slot | null
  /** What a tap does: book, wait for a time that somebody has, or look at a series. */
  does: 'book' | 'wait' | 'series'
  isIncomplete: boolean
  sending: { isRunning: boolean; error: AppError | null; sentTo: Slot | null }
  now: number
  onSend: () => void
  /** Throws away what was written. */
  onForget: () => void
}

const words = { book: '预约', wait: '排队候补', series: '看看每周有没有空' }

function hintOf({ room, slot, does, now }: BookActionsProps): string {
  if (slot === null) return '请先选时间'
  const when = slotText(slot, now)
  if (does === 'wait') return `${when} 有人约了，空出来会按顺序通知您`
  return room.needsApproval ? `${when}，要等服务中心同意` : when
}

/** The one button of the form, and why it didn't work. */
export function BookActions(props: BookActionsProps) {
  const { room, does, isIncomplete, sending, onSend } = props
  const { error, sentTo } = sending
  const isHere = sentTo?.roomId === room.id
  const isSaidAbove = error !== null && isHere && fieldOf(error.refusal.reason) !== null
  return (
    <>
      {(isIncomplete || isSaidAbove) && <Notice tone="danger" title="还差一点：请改好上面标出的地方" />}
      {!isIncomplete && !isSaidAbove && <ErrorNotice error={error} />}
      {error && <WayOut {...props} error={error} />}
      <Button kind="primary" loading={sending.isRunning} hint={hintOf(props)} onTap={onSend}>
        {words[does]}
      </Button>
    </>
  )
}

/** Where the refusal can be dealt with, when that isn't on this form. */
function WayOut({ room, sending: { sentTo }, onForget, error }: BookActionsProps & { error: AppError }) {
  if (error.refusal.reason === 'core.request_id_reused') {
    const lookAtMine = () => {
      onForget()
      goOnTo(minePage)
    }
    return <Button onTap={lookAtMine}>看看我的预约</Button>
  }
  if (sentTo === null || sentTo.roomId === room.id) return null
  const { roomId, date, from, to } = sentTo
  return (
    <Button onTap={() => goOnTo(bookPage, { room: roomId, date, from: String(from), to: String(to) })}>
      去那个场地填写
    </Button>
  )
}
