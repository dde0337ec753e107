import { View } from '@tarojs/components'
import { addMonths } from '@shared/time'
import { Icon } from '@/ui/icon/icon'
import { monthText } from '../months'
import './month-stepper.scss'

export interface MonthStepperProps {
  month: string
  /** The month that is now: there is none to look at after it. */
  last: string
  onChange: (month: string) => void
}

/** Which month, with the one before and the one after beside it. */
export function MonthStepper({ month, last, onChange }: MonthStepperProps) {
  const isLast = month >= last
  return (
    <View className="month-stepper">
      <View
        className="month-stepper__step"
        aria-role="button"
        aria-label="上个月"
        onClick={() => onChange(addMonths(month, -1))}
      >
        <Icon name="back" />
        <View className="month-stepper__word">上个月</View>
      </View>
      <View className="month-stepper__month" aria-role="heading" aria-level="2" aria-live="polite">
        {monthText(month)}
      </View>
      <View
        className={`month-stepper__step${isLast ? ' month-stepper__step--none' : ''}`}
        aria-role="button"
        aria-label="下个月"
        aria-hidden={isLast ? 'true' : 'false'}
        onClick={isLast ? undefined : () => onChange(addMonths(month, 1))}
      >
        <View className="month-stepper__word">下个月</View>
        <Icon name="chevron" />
      </View>
    </View>
  )
}
