import { addDays, startOfDay, type CivilDate } from '@shared/time'
import { dayText } from '../when'
import { Stepper } from './stepper'

export interface DayStepperProps {
  date: CivilDate
  now: number
  onChange: (date: CivilDate) => void
}

/** Which day, with the one before and the one after beside it. */
export const DayStepper = ({ date, now, onChange }: DayStepperProps) => (
  <Stepper
    now={dayText(startOfDay(date), now)}
    words={['前一天', '后一天']}
    onStep={(steps) => onChange(addDays(date, steps))}
  />
)
