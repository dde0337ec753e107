import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { useTheme } from '../theme/use-theme'
import { amount, lengthOf } from './amount'
import { BarChart } from './bar-chart'
import './trend-chart.scss'

export interface TrendPoint {
  /** `11月` */
  label: string
  /** null where there was nothing to count. */
  value: number | null
}

export interface TrendChartProps {
  /** What is counted, for a reader that can't see the heading above. */
  label: string
  /** In time order: at most twelve columns can be told apart on a phone. */
  points: readonly TrendPoint[]
  /** `件`, `%` or nothing. */
  unit: string
  /** The height of the chart, when it isn't the largest value: 100 for rates. */
  max?: number
}

/**
 * How a figure went. Twelve columns leave no room for twelve readable numbers, so the latest stands above them and a
 * tap lists all; elder view lists them at once.
 */
export function TrendChart({ label, points, unit, max }: TrendChartProps) {
  const { isElder } = useTheme()
  const [isListed, setListed] = useState(false)
  const latest = [...points].reverse().find(({ value }) => value !== null)
  const highest = max ?? Math.max(0, ...points.map(({ value }) => value ?? 0))
  return (
    <View className="trend">
      {latest && (
        <View className="trend__latest">
          <View className="trend__figure">{amount(latest.value, unit)}</View>
          <View className="trend__when">{latest.label}</View>
        </View>
      )}
      {isElder || isListed ? (
        <BarChart label={label} rows={[...points].reverse()} unit={unit} max={highest} />
      ) : (
        <Columns label={label} points={points} unit={unit} highest={highest} latest={latest} />
      )}
      {!isElder && (
        <Button kind="quiet" onTap={() => setListed(!isListed)}>
          {isListed ? '看图' : '列出数字'}
        </Button>
      )}
    </View>
  )
}

interface ColumnsProps extends Omit<TrendChartProps, 'max'> {
  highest: number
  latest: TrendPoint | undefined
}

function Columns({ label, points, unit, highest, latest }: ColumnsProps) {
  return (
    <View>
      <View className="trend__top" aria-hidden="true">
        {amount(highest, unit)}
      </View>
      <View className="trend__columns" aria-role="list" aria-label={label}>
        {points.map((point) => (
          <View key={point.label} className="trend__column" aria-role="listitem">
            <View
              className="trend__height"
              aria-role="img"
              aria-label={`${point.label} ${amount(point.value, unit)}`}
            >
              <View
                className={`trend__bar${point === latest ? ' trend__bar--latest' : ''}`}
                style={{ height: lengthOf(point.value, highest) }}
              />
            </View>
          </View>
        ))}
      </View>
      <View className="trend__ends" aria-hidden="true">
        <View>{points[0]?.label}</View>
        <View>{points.length > 1 ? points.at(-1)!.label : null}</View>
      </View>
    </View>
  )
}
