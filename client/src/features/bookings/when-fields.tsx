import { View } from '@tarojs/components'
import type { RoomDay, RoomView } from '@shared/bookings/schema'
import type { Reason } from '@shared/errors'
import { addDays, civilDate } from '@shared/time'
import { Card } from '@/ui/card/card'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { roomNote } from './room-words'
import { TimeField } from './time-field/time-field'
import { minutesOf, type ChosenTime } from './chosen-time'
import './when-fields.scss'

interface WhenFieldsProps {
  room: RoomView
  day: RoomDay | undefined
  time: ChosenTime
  error: Reason | null
  now: number
  onChange: (time: ChosenTime) => void
}

/** Which day and which time of the room. */
export function WhenFields({ room, day, time, error, now, onChange }: WhenFieldsProps) {
  const today = civilDate(now)
  return (
    <Card>
      <View className="when__room" aria-role="heading" aria-level="2">
        {room.name}
      </View>
      <View className="when__note">{`${roomNote(room)} · ${room.centreName}`}</View>
      <DayPicker
        value={time.date}
        today={today}
        last={addDays(today, room.aheadDays)}
        onChange={(date) => onChange({ ...time, date })}
      />
      {day && (
        <TimeField
          room={room}
          day={day}
          minutes={minutesOf(time, room)}
          from={time.from}
          error={error}
          now={now}
          onChange={(chosen) => onChange({ ...time, ...chosen })}
        />
      )}
    </Card>
  )
}
