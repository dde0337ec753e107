import { View } from '@tarojs/components'
import { addDays, DAY, startOfDay, wallClock, type CivilDate } from '@shared/time'
import { Button } from '../button/button'
import { dayText } from '../when'
import './day-picker.scss'

export interface DayPickerProps {
  value: CivilDate
  today: CivilDate
  /** The last day that can be chosen. */
  last: CivilDate
  /** A word under a day: `满`, `休`. */
  notes?: Readonly<Record<CivilDate, string>>
  onChange: (date: CivilDate) => void
}

const DAYS = 7
const weekdays = '日一二三四五六'

const daysBetween = (one: CivilDate, other: CivilDate): number =>
  Math.round((startOfDay(other) - startOfDay(one)) / DAY)

/** The first of the seven days among which a date is shown: today's seven, the next seven, and so on. */
export const firstShown = (value: CivilDate, today: CivilDate): CivilDate =>
  addDays(today, DAYS * Math.floor(Math.max(0, daysBetween(today, value)) / DAYS))

/** One of seven days, with the seven before and after a tap away: nothing to swipe. */
export function DayPicker({ value, today, last, notes = {}, onChange }: DayPickerProps) {
  const first = firstShown(value, today)
  const dates = Array.from({ length: DAYS }, (_, day) => addDays(first, day)).filter((date) => date <= last)
  const earlier = addDays(first, -DAYS)
  const later = addDays(first, DAYS)
  return (
    <View className="day-picker">
      <View className="day-picker__days" aria-role="radiogroup" aria-label="哪一天">
        {dates.map((date) => (
          <Day
            key={date}
            date={date}
            today={today}
            note={notes[date]}
            isChosen={date === value}
            onChoose={() => onChange(date)}
          />
        ))}
      </View>
      {last >= addDays(today, DAYS) && (
        <View className="day-picker__steps">
          <View>
            {earlier >= today && (
              <Button kind="quiet" icon="back" onTap={() => onChange(earlier)}>
                前七天
              </Button>
            )}
          </View>
          <View>
            {later <= last && (
              <Button kind="quiet" onTap={() => onChange(later)}>
                后七天
              </Button>
            )}
          </View>
        </View>
      )}
    </View>
  )
}

interface DayProps {
  date: CivilDate
  today: CivilDate
  note: string | undefined
  isChosen: boolean
  onChoose: () => void
}

function Day({ date, today, note, isChosen, onChoose }: DayProps) {
  const { month, day, weekday } = wallClock(startOfDay(date))
  const isToday = date === today
  const spoken = dayText(startOfDay(date), startOfDay(today))
  return (
    <View
      className={`day-picker__day${isChosen ? ' day-picker__day--chosen' : ''}`}
      aria-role="radio"
      aria-checked={isChosen ? 'true' : 'false'}
      aria-label={note ? `${spoken}，${note}` : spoken}
      onClick={onChoose}
    >
      <View className="day-picker__weekday">{isToday ? '今天' : `周${weekdays[weekday]}`}</View>
      <View className="day-picker__date">{day === 1 ? `${month}/1` : day}</View>
      {note && <View className="day-picker__note">{note}</View>}
    </View>
  )
}
