import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { whenText } from '../when'
import './timeline.scss'

export interface TimelineStep {
  id: string
  /** ms since 1970 */
  at: number
  title: string
  /** Who did it: `社区工作者 · 幸福里社区`. */
  by?: string
  note?: ReactNode
}

export interface TimelineProps {
  /** Newest first, as a parcel's way is told. */
  steps: readonly TimelineStep[]
  now: number
  /** What comes next and by when, above the newest step. */
  next?: string
}

export function Timeline({ steps, now, next }: TimelineProps) {
  return (
    <View className="timeline" aria-role="list">
      {next && (
        <View className="timeline__step timeline__step--next" aria-role="listitem">
          <View className="timeline__title">{next}</View>
        </View>
      )}
      {steps.map((step, index) => (
        <View
          key={step.id}
          className={`timeline__step${index === 0 ? ' timeline__step--latest' : ''}`}
          aria-role="listitem"
        >
          <View className="timeline__title">{step.title}</View>
          <View className="timeline__when">
            {whenText(step.at, now)}
            {step.by && ` · ${step.by}`}
          </View>
          {step.note && <View className="timeline__note">{step.note}</View>}
        </View>
      ))}
    </View>
  )
}
