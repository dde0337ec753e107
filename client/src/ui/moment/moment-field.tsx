import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Reason } from '@shared/errors'
import { addDays, civilDate, HOUR, MINUTE, startOfDay, wallClock } from '@shared/time'
import { Button } from '../button/button'
import { Choice } from '../choice/choice'
import { DayPicker } from '../day-picker/day-picker'
import { Field } from '../field/field'
import { Sheet } from '../sheet/sheet'
import { whenText } from '../when'

export interface MomentFieldProps {
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

const two = (value: number) => String(value).padStart(2, '0')
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour} 点` }))
const minutes = [0, 15, 30, 45].map((minute) => ({ value: String(minute), label: `${two(minute)} 分` }))

/** A day and a time of day, chosen by taps in a sheet. */
export function MomentField(props: MomentFieldProps) {
  const { label, hint, error, value, usual, now, days, onChange } = props
  const [draft, setDraft] = useState<number | null>(null)
  const done = () => {
    if (draft !== null) onChange(draft)
    setDraft(null)
  }
  return (
    <Field label={label} {...(hint && { hint })} error={error ?? null}>
      {({ id, 'aria-labelledby': labelledBy }) => (
        <View id={id} aria-role="group" aria-labelledby={labelledBy}>
          <Button icon="clock" onTap={() => setDraft(value ?? usual)}>
            {value === null ? '选时间' : whenText(value, now)}
          </Button>
          <Sheet
            isOpen={draft !== null}
            title={label}
            onClose={() => setDraft(null)}
            actions={
              <Button kind="primary" onTap={done}>
                {draft === null ? '选好了' : `就选 ${whenText(draft, now)}`}
              </Button>
            }
          >
            {draft !== null && <Moment at={draft} now={now} days={days} onChange={setDraft} />}
          </Sheet>
        </View>
      )}
    </Field>
  )
}

interface MomentProps {
  at: number
  now: number
  days: number
  onChange: (at: number) => void
}

function Moment({ at, now, days, onChange }: MomentProps) {
  const { hour, minute } = wallClock(at)
  const today = civilDate(now)
  const put = (date: string, atHour: number, atMinute: number) =>
    onChange(startOfDay(date) + atHour * HOUR + atMinute * MINUTE)
  const date = civilDate(at)
  return (
    <>
      <DayPicker
        value={date}
        today={today}
        last={addDays(today, days)}
        onChange={(chosen) => put(chosen, hour, minute)}
      />
      <Choice
        label="几点"
        options={hours}
        value={String(hour)}
        onChange={(chosen) => put(date, Number(chosen), minute)}
      />
      <Choice
        label="几分"
        options={minutes}
        value={String(minute)}
        onChange={(chosen) => put(date, hour, Number(chosen))}
      />
    </>
  )
}
