import { View } from '@tarojs/components'
import './day-bar.scss'

export type DayPartLook = 'taken' | 'mine' | 'closed'

/** A stretch of a day in minutes since midnight. */
export interface DayPart {
  from: number
  to: number
  look: DayPartLook
}

export interface Hours {
  from: number
  to: number
}

const percent = (minutes: number, { from, to }: Hours): string =>
  `${Math.round((minutes / (to - from)) * 1000) / 10}%`

/**
 * A day as a bar whose ground is free time. A drawing beside words that say the same, so readers pass it by; what it
 * shows is told apart by pattern and frame, not by colour. Lists send it many times over: a part is one element.
 */
export function DayBar({ hours, parts }: { hours: Hours; parts: readonly DayPart[] }) {
  return (
    <View className="day-bar" aria-hidden="true">
      {parts.map(({ from, to, look }) => (
        <View
          key={`${look}${from}`}
          className={`day-bar__${look}`}
          style={{ left: percent(from - hours.from, hours), width: percent(to - from, hours) }}
        />
      ))}
    </View>
  )
}

const STEPS = [1, 2, 3, 4, 6, 12]
const MOST_MARKS = 7

/** The hours above such bars, few enough to be read. */
export function DayBarHours({ hours }: { hours: Hours }) {
  const first = Math.ceil(hours.from / 60)
  const last = Math.floor(hours.to / 60)
  const step = STEPS.find((one) => (last - first) / one < MOST_MARKS) ?? 12
  const marks = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, mark) => first + mark * step,
  )
  return (
    <View className="day-bar__hours" aria-hidden="true">
      {marks.map((hour) => (
        <View key={hour} className="day-bar__hour" style={{ left: percent(hour * 60 - hours.from, hours) }}>
          {`${hour}:00`}
        </View>
      ))}
    </View>
  )
}

const words = { free: '有空', taken: '已约', mine: '我约的', closed: '不能约' }

/** What the looks mean. */
export const DayBarLegend = () => (
  <View className="day-bar-legend">
    {(Object.keys(words) as (keyof typeof words)[]).map((look) => (
      <View key={look} className="day-bar-legend__one">
        <View className={`day-bar-legend__swatch day-bar__${look}`} aria-hidden="true" />
        {words[look]}
      </View>
    ))}
  </View>
)
