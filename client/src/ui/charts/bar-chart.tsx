import { View } from '@tarojs/components'
import { amount, lengthOf } from './amount'
import './bar-chart.scss'

export interface Bar {
  label: string
  value: number | null
  /** The same figure of the time before. */
  compare?: number | null
  note?: string
  onOpen?: () => void
}

export interface BarChartProps {
  /** What is counted, for a reader that can't see the heading above. */
  label: string
  rows: readonly Bar[]
  /** `件`, `%` or nothing. */
  unit: string
  /** What `compare` is of. */
  compareTo?: string
  /** The length of the whole line, when it isn't the largest value: 100 for rates. */
  max?: number
}

/** Figures side by side, one a line: each in words, its bar only repeats it. */
export function BarChart({ label, rows, unit, compareTo = '上月', max }: BarChartProps) {
  const longest = max ?? Math.max(0, ...rows.flatMap(({ value, compare }) => [value ?? 0, compare ?? 0]))
  return (
    <View className="bars" aria-role="list" aria-label={label}>
      {rows.map((row) => (
        <View key={row.label} className="bars__item" aria-role="listitem">
          <Line row={row} unit={unit} compareTo={compareTo} longest={longest} />
        </View>
      ))}
    </View>
  )
}

interface LineProps {
  row: Bar
  unit: string
  compareTo: string
  longest: number
}

function Line({ row: { label, value, compare, note, onOpen }, unit, compareTo, longest }: LineProps) {
  const before = compare === undefined ? null : `${compareTo} ${amount(compare, unit)}`
  const spoken = [`${label} ${amount(value, unit)}`, before, note].filter(Boolean).join('，')
  return (
    <View
      className="bars__line"
      hoverClass={onOpen ? 'bars__line--pressed' : 'none'}
      aria-role={onOpen ? 'link' : 'img'}
      aria-label={spoken}
      onClick={onOpen}
    >
      <View className="bars__words">
        <View className={`bars__label${onOpen ? ' bars__label--link' : ''}`}>{label}</View>
        <View className={`bars__value${value === null ? ' bars__value--none' : ''}`}>
          {amount(value, unit)}
        </View>
      </View>
      <View className="bars__track">
        <View className="bars__bar" style={{ width: lengthOf(value, longest) }} />
      </View>
      {before && (
        <View className="bars__track bars__track--before">
          <View className="bars__bar bars__bar--before" style={{ width: lengthOf(compare!, longest) }} />
        </View>
      )}
      {(before || note) && (
        <View className="bars__note">
          {before && <View className="bars__before">{before}</View>}
          {note && <View>{note}</View>}
        </View>
      )}
    </View>
  )
}
