import { View } from '@tarojs/components'
import { without } from '@shared/bookings/free-time'
import type { BookingReason } from '@shared/bookings/reasons'
import type { RoomDay, RoomView } from '@shared/bookings/schema'
import { overlap, type Slot } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { addDays, civilDate, startOfDay } from '@shared/time'
import { DateInput } from '@/ui/field/date-input'
import { FieldPair } from '@/ui/field/field-pair'
import { TimeInput } from '@/ui/field/time-input'
import { Notice } from '@/ui/notice/notice'
import { dayText } from '@/ui/when'
import { spansText } from './words'

export interface SlotFieldsProps {
  room: RoomView
  value: Omit<Slot, 'roomId'>
  onChange: (value: Omit<Slot, 'roomId'>) => void
  day: RoomDay | null
  now: number
  /** The booking that moves, whose own time isn't in its way. */
  own?: Slot
  /** Why the room can't be had then, by the rule that the server asks too. */
  refusal: BookingReason | null
}

/** Whether nobody else had that time when the day was read; the cloud alone knows who has it now. */
function isFree({ date, busy }: RoomDay, wanted: Slot, own: Slot | undefined): boolean {
  const isOwnDay = own?.roomId === wanted.roomId && own.date === date
  const others = isOwnDay ? without(busy, [own]) : busy
  return date !== wanted.date || !others.some((span) => overlap(span, wanted))
}

/** `明天空着：09:00–11:00、14:00–21:00`, or why it is closed. */
function dayWords({ date, open, busy, closedBecause }: RoomDay, now: number): string {
  const day = dayText(startOfDay(date), now)
  if (open.length === 0) return `${day}不开放${closedBecause ? `：${closedBecause}` : ''}`
  return `${day}空着：${spansText(without(open, busy), '没有')}`
}

/** A day and times of one room, with what is free that day beside them. */
export function SlotFields({ room, value, onChange, day, now, own, refusal }: SlotFieldsProps) {
  const isHeld = day !== null && refusal === null && !isFree(day, { ...value, roomId: room.id }, own)
  const today = civilDate(now)
  return (
    <>
      <DateInput
        label="哪一天"
        value={value.date}
        now={now}
        first={today}
        last={addDays(today, room.aheadDays)}
        onChange={(date) => onChange({ ...value, date })}
      />
      {day && <View>{dayWords(day, now)}</View>}
      <FieldPair>
        <TimeInput label="几点开始" value={value.from} onChange={(from) => onChange({ ...value, from })} />
        <TimeInput label="几点结束" value={value.to} isEnd onChange={(to) => onChange({ ...value, to })} />
      </FieldPair>
      {refusal && <Notice tone="warn" title={sentences[refusal]} />}
      {isHeld && <Notice tone="warn" title="这段时间有人约了，请换个时间" />}
    </>
  )
}
