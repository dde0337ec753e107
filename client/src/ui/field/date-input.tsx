import { startOfDay, type CivilDate } from '@shared/time'
import { dayText } from '../when'
import { Picked, type PickedField } from './picked'

export interface DateInputProps extends PickedField {
  value: CivilDate | null
  onChange: (date: CivilDate) => void
  now: number
  first?: CivilDate
  last?: CivilDate
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar. */
export const DateInput = ({ value, onChange, now, first, last, ...field }: DateInputProps) => (
  <Picked
    {...field}
    mode="date"
    value={value ?? ''}
    shown={value === null ? '' : dayText(startOfDay(value), now)}
    {...(first !== undefined && { start: first })}
    {...(last !== undefined && { end: last })}
    onPick={(text) => DATE.test(text) && onChange(text)}
  />
)
