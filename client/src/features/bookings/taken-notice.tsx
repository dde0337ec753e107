import type { FreeSlot } from '@shared/bookings/schema'
import { Notice } from '@/ui/notice/notice'
import { FreeSlots } from './free-slots/free-slots'
import { slotText } from './slot-words'
import type { Taken } from './use-book'

interface TakenNoticeProps {
  taken: Taken | null
  now: number
  onChoose: (slot: FreeSlot) => void
}

/** Somebody was faster: no error, but what is free nearby, each booked with one tap. */
export function TakenNotice({ taken, now, onChoose }: TakenNoticeProps) {
  if (!taken) return null
  const { slot, nearest } = taken
  return (
    <Notice
      tone="warn"
      title={`${slotText(slot, now)} 刚刚被别人约走了`}
      text={
        nearest.length > 0
          ? '下面这些时间还空着，点一下就约好：'
          : '这几天没有一样长的空时间了，可以缩短一点或者排队候补。'
      }
    >
      <FreeSlots slots={nearest} now={now} doIt="约这个" onChoose={onChoose} />
    </Notice>
  )
}
