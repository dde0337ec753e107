import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './stepper.scss'

export interface StepperProps {
  /** What is shown now: `2026年11月`. */
  now: string
  /** `上个月`, `下个月` */
  words: readonly [back: string, forward: string]
  isFirst?: boolean
  isLast?: boolean
  onStep: (steps: 1 | -1) => void
}

/** One of a row of months or days, with the one before and the one after beside it. */
export function Stepper({
  now,
  words: [back, forward],
  isFirst = false,
  isLast = false,
  onStep,
}: StepperProps) {
  return (
    <View className="stepper">
      <Step word={back} isNone={isFirst} onStep={() => onStep(-1)}>
        <Icon name="back" />
        <View className="stepper__word">{back}</View>
      </Step>
      <View className="stepper__now" aria-role="heading" aria-level="2" aria-live="polite">
        {now}
      </View>
      <Step word={forward} isNone={isLast} onStep={() => onStep(1)}>
        <View className="stepper__word">{forward}</View>
        <Icon name="chevron" />
      </Step>
    </View>
  )
}

interface StepProps {
  word: string
  isNone: boolean
  onStep: () => void
  children: ReactNode
}

const Step = ({ word, isNone, onStep, children }: StepProps) => (
  <View
    className={`stepper__step${isNone ? ' stepper__step--none' : ''}`}
    aria-role="button"
    aria-label={word}
    aria-hidden={isNone ? 'true' : 'false'}
    onClick={isNone ? undefined : onStep}
  >
    {children}
  </View>
)
