import { View } from '@tarojs/components'
import { startOfDay, type CivilDate } from '@shared/time'
import { dayText } from '../when'
import { weeksOf } from './month-days'
import './month-grid.scss'

export interface MonthGridProps {
  /** `2026-11` */
  month: string
  today: CivilDate
  /** The day that is looked at; null for the whole month. */
  value: CivilDate | null
  /** How many there are on a day: up to three dots under it. */
  counts: Readonly<Record<CivilDate, number>>
  /** What is counted, for whoever hears it: `个活动`. */
  countWord: string
  onChange: (date: CivilDate | null) => void
}

const MOST_DOTS = 3
const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A month with dots; a tap on a day shows that day, another tap the whole month again. */
export function MonthGrid(props: MonthGridProps) {
  return (
    <View className="month-grid">
      <View className="month-grid__week" aria-hidden="true">
        {weekdays.map((weekday) => (
          <View key={weekday} className="month-grid__weekday">
            {weekday}
          </View>
        ))}
      </View>
      {weeksOf(props.month).map((week, index) => (
        <View key={index} className="month-grid__week">
          {week.map((date, day) =>
            date === null ? <View key={day} /> : <Day key={date} date={date} {...props} />,
          )}
        </View>
      ))}
    </View>
  )
}

/** What a day is called: with its number even where that is `明天`, because the number is what is seen of it. */
function nameOf(date: CivilDate, today: CivilDate): string {
  const day = dayText(startOfDay(date), startOfDay(today))
  const number = String(Number(date.slice(8)))
  return day.includes(number) ? day : `${number}日 ${day}`
}

function Day({ date, today, value, counts, countWord, onChange }: MonthGridProps & { date: CivilDate }) {
  const count = counts[date] ?? 0
  const isChosen = date === value
  const look = [isChosen && 'chosen', date === today && 'today', date < today && 'past'].filter(Boolean)
  return (
    <View
      className={['month-grid__day', ...look.map((word) => `month-grid__day--${String(word)}`)].join(' ')}
      aria-role="button"
      aria-pressed={isChosen ? 'true' : 'false'}
      aria-label={`${nameOf(date, today)}，${count === 0 ? '没有' : `${count} ${countWord}`}`}
      onClick={() => onChange(isChosen ? null : date)}
    >
      <View className="month-grid__date">{Number(date.slice(8))}</View>
      <View className="month-grid__dots">
        {Array.from({ length: Math.min(count, MOST_DOTS) }, (_, dot) => (
          <View key={dot} className="month-grid__dot" />
        ))}
      </View>
    </View>
  )
}
