import { addMonths } from '@shared/time'
import { monthText } from '../months'
import { Stepper } from './stepper'

export interface MonthStepperProps {
  month: string
  /** The month that is now: there is none to look at after it. */
  last: string
  onChange: (month: string) => void
}

/** Which month, with the one before and the one after beside it. */
export const MonthStepper = ({ month, last, onChange }: MonthStepperProps) => (
  <Stepper
    now={monthText(month)}
    words={['上个月', '下个月']}
    isLast={month >= last}
    onStep={(steps) => onChange(addMonths(month, steps))}
  />
)
