import { View } from '@tarojs/components'
import type { Tone } from '../tag/tag'
import { amount, lengthOf } from './amount'
import './share-bar.scss'

export interface Part {
  label: string
  value: number
  tone: Tone
  onOpen?: () => void
}

export interface ShareBarProps {
  /** What is divided, for a reader that can't see the heading above. */
  label: string
  parts: readonly Part[]
  /** `件`, or nothing. */
  unit?: string
}

/** A whole and its parts: one bar, and under it every part in words, in the same order. */
export function ShareBar({ label, parts, unit = '' }: ShareBarProps) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  if (whole === 0) return <View className="share__none">还没有数据</View>
  return (
    <View className="share">
      <View className="share__bar" aria-hidden="true">
        {parts
          .filter(({ value }) => value > 0)
          .map((part) => (
            <View
              key={part.label}
              className={`share__piece share--${part.tone}`}
              style={{ width: lengthOf(part.value, whole) }}
            />
          ))}
      </View>
      <View className="share__parts" aria-role="list" aria-label={label}>
        {parts.map((part) => (
          <View key={part.label} className="share__part" aria-role="listitem">
            <View className={`share__swatch share--${part.tone}`} aria-hidden="true" />
            <View
              className={`share__words${part.onOpen ? ' share__words--link' : ''}`}
              hoverClass={part.onOpen ? 'share__words--pressed' : 'none'}
              aria-role={part.onOpen ? 'link' : undefined}
              onClick={part.onOpen}
            >
              <View className="share__label">{part.label}</View>
              <View className="share__value">
                {`${amount(part.value, unit)}，占 ${Math.round((part.value / whole) * 100)}%`}
              </View>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
