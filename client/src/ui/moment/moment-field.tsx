import type { Reason } from '@shared/errors'
import { addDays, civilDate, MINUTE, startOfDay } from '@shared/time'
import { DateInput } from '../field/date-input'
import { FieldPair } from '../field/field-pair'
import { TimeInput } from '../field/time-input'

export interface MomentFieldProps {
  /** `从什么时候`: the day's field is called so; the time's says 几点 after it. */
  label: string
  hint?: string
  error?: Reason | null
  value: number | null
  /** Where the choice begins while nothing is chosen. */
  usual: number
  now: number
  /** How many days ahead can be chosen. */
  days: number
  onChange: (at: number) => void
}

/** A day and a time of day, from the phone's own wheels; whichever is chosen first takes the other from what is usual. */
export function MomentField({ label, hint, error, value, usual, now, days, onChange }: MomentFieldProps) {
  const date = value === null ? null : civilDate(value)
  const minute = value === null ? null : Math.floor((value - startOfDay(civilDate(value))) / MINUTE)
  const begun = value ?? usual
  const today = civilDate(now)
  return (
    <FieldPair>
      <DateInput
        label={label}
        {...(hint && { hint })}
        error={error ?? null}
        value={date}
        now={now}
        first={today}
        last={addDays(today, days)}
        onChange={(chosen) => onChange(begun - startOfDay(civilDate(begun)) + startOfDay(chosen))}
      />
      <TimeInput
        label={`${label}，几点`}
        value={minute}
        onChange={(chosen) => onChange(startOfDay(civilDate(begun)) + chosen * MINUTE)}
      />
    </FieldPair>
  )
}
