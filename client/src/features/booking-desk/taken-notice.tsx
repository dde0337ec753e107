import type { FreeSlot } from '@shared/bookings/schema'
import { LinkRow } from '@/ui/rows/rows'
import { Notice } from '@/ui/notice/notice'
import { slotText } from './words'

export interface TakenNoticeProps {
  nearest: readonly FreeSlot[]
  now: number
  onChoose: (slot: FreeSlot) => void
}

/** Somebody was first; the nearest times that are free, each one tap away. */
export const TakenNotice = ({ nearest, now, onChoose }: TakenNoticeProps) => (
  <Notice
    tone="warn"
    title="这个时间已经有人约了"
    text={nearest.length > 0 ? '下面这些时间还空着，点一个就换过去。' : '附近没有空的时间，请换一天。'}
  >
    {nearest.map((slot) => (
      <LinkRow
        key={`${slot.roomId}${slot.date}${slot.from}`}
        label={slot.roomName}
        note={slotText(slot, now)}
        onOpen={() => onChoose(slot)}
      />
    ))}
  </Notice>
)
