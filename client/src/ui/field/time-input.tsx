import { Picked, type PickedField } from './picked'

export interface TimeInputProps extends PickedField {
  /** Minutes since midnight; null until one is chosen. */
  value: number | null
  onChange: (minute: number) => void
  /** An end: midnight is then the end of the day, 24:00. */
  isEnd?: boolean
}

const DAY_MINUTES = 24 * 60
const TIME = /^(\d{2}):(\d{2})/

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const clockOf = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`

function minuteOf(text: string, isEnd: boolean): number | null {
  const [, hour, minute] = TIME.exec(text) ?? []
  if (hour === undefined || minute === undefined) return null
  const at = Number(hour) * 60 + Number(minute)
  return isEnd && at === 0 ? DAY_MINUTES : at
}

/** A time of day; the wheels of phones end at 23:59, so an end of 00:00 is the day's. */
export function TimeInput({ value, onChange, isEnd = false, ...field }: TimeInputProps) {
  function pick(text: string) {
    const minute = minuteOf(text, isEnd)
    if (minute !== null) onChange(minute)
  }
  return (
    <Picked
      {...field}
      mode="time"
      value={value === null ? '' : clockOf(value % DAY_MINUTES)}
      shown={value === null ? '' : clockOf(value)}
      onPick={pick}
    />
  )
}
