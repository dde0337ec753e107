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

/**
 * One day of one room: its name, a bar, and in words what is free; in elder view the words alone. Lists send it many
 * times over, so a text gets an element of its own only where it looks different from the card's.
 */
export function DayRow({ title, note, day, slotMinutes, hours, now, onOpen }: DayRowProps) {
  const words = [dayWords(day, slotMinutes, now), ...mineWords(day)].join('；')
  return (
    <View className="card day-row" aria-role="link" onClick={onOpen}>
      <View className="day-row__title">{title}</View>
      {note}
      {day.open.length > 0 && <DayBar hours={hours} parts={dayParts(day, hours, now)} />}
      {note ? <View className="day-row__words">{words}</View> : words}
    </View>
  )
}
