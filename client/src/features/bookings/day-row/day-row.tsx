import { View } from '@tarojs/components'
import type { RoomDay } from '@shared/bookings/schema'
import { DayBar, type Hours } from '@/ui/day-bar/day-bar'
import '../../../ui/card/card.scss'
import { dayParts, dayWords, mineWords } from '../day-words'
import './day-row.scss'

export interface DayRowProps {
  /** The room's name, or the day's. */
  title: string
  /** What else is to be known of it: `2楼 · 20 人`. */
  note?: string
  day: RoomDay
  slotMinutes: number
  hours: Hours
  now: number
  onOpen: () => void
}

/** One day of one room: its name, a bar, and in words what is free. In elder view the words alone. */
export function DayRow({ title, note, day, slotMinutes, hours, now, onOpen }: DayRowProps) {
  return (
    <View className="card day-row" hoverClass="card--pressed" aria-role="link" onClick={onOpen}>
      <View className="day-row__head">
        <View className="day-row__title">{title}</View>
        {note && <View className="day-row__note">{note}</View>}
      </View>
      {day.open.length > 0 && <DayBar hours={hours} parts={dayParts(day)} />}
      <View>{dayWords(day, slotMinutes, now)}</View>
      {mineWords(day).map((words) => (
        <View key={words} className="day-row__mine">
          {words}
        </View>
      ))}
    </View>
  )
}
