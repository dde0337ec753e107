import { useState } from 'react'
import type { RoomDay, RoomView } from '@shared/bookings/schema'
import type { Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { lengthsOf, startsOf, usualLengths } from '../offered-times'
import { lengthText } from '../slot-words'
import { StartChoice } from './start-choice'

export interface TimeFieldProps {
  room: RoomView
  day: RoomDay
  minutes: number
  from: number | null
  onChange: (times: { minutes: number; from: number | null }) => void
  error: Reason | null
  now: number
}

/** How long, then from when: the starts that are offered follow from the length and the room's own rules. */
export function TimeField({ room, day, minutes, from, onChange, error, now }: TimeFieldProps) {
  const [showsAll, setShowsAll] = useState(false)
  const lengths = lengthsOf(room)
  const usual = usualLengths(lengths)
  const isAll = showsAll || !usual.includes(minutes)
  return (
    <>
      <Choice
        label="用多久"
        options={(isAll ? lengths : usual).map((length) => ({
          value: String(length),
          label: lengthText(length),
        }))}
        value={String(minutes)}
        onChange={(length) => onChange({ minutes: Number(length), from })}
      />
      {!isAll && lengths.length > usual.length && (
        <Button kind="quiet" onTap={() => setShowsAll(true)}>
          要更久
        </Button>
      )}
      <StartChoice
        starts={startsOf(room, day, minutes, now)}
        day={day}
        value={from}
        error={error}
        onChange={(chosen) => onChange({ minutes, from: chosen })}
      />
    </>
  )
}
