import { spanText, startOf } from '@shared/bookings/slot'
import type { FreeSlot } from '@shared/bookings/schema'
import { dayText } from '@/ui/when'
import { Button } from '@/ui/button/button'
import { Notice } from '@/ui/notice/notice'

interface RoomTakenProps {
  /** Null while nothing was taken. */
  nearest: readonly FreeSlot[] | null
  now: number
  onChoose?: (slot: FreeSlot) => void
}

/** `明天 14:00–16:00 · 多功能厅（幸福里党群服务站）` */
export const freeText = (slot: FreeSlot, now: number): string =>
  `${dayText(startOf(slot), now)} ${spanText(slot)} · ${slot.roomName}（${slot.centreName}）`

/** Somebody has the room at that time: nothing was made, and what is free nearby can be had with a tap. */
export function RoomTaken({ nearest, now, onChoose }: RoomTakenProps) {
  if (nearest === null) return null
  return (
    <Notice
      tone="warn"
      title="场地那个时间已经有人用了，活动还没有发布"
      text={nearest.length > 0 ? '附近这些时间空着：' : '那几天没有一样长的空时间了，请换个场地或缩短一点。'}
    >
      {nearest.map((slot) =>
        onChoose ? (
          <Button key={freeText(slot, now)} onTap={() => onChoose(slot)}>
            {freeText(slot, now)}
          </Button>
        ) : (
          <Notice key={freeText(slot, now)} title={freeText(slot, now)} />
        ),
      )}
    </Notice>
  )
}
