import type { RoomDay, RoomView } from '@shared/bookings/schema'
import { addDays, civilDate, startOfDay, type CivilDate } from '@shared/time'
import { Card } from '@/ui/card/card'
import { DayBarHours, DayBarLegend } from '@/ui/day-bar/day-bar'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { goTo } from '@/ui/go'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'
import { dayNote, hoursOver } from '../../day-words'
import { DayRow } from '../../day-row/day-row'
import { bookPage } from '../../paths'

interface WeekOfRoomProps {
  room: RoomView
  days: readonly RoomDay[]
  shown: CivilDate
  now: number
  onShow: (date: CivilDate) => void
}

/** Seven days under each other, the chosen one first; a tap on a day begins a booking there. */
export function WeekOfRoom({ room, days, shown, now, onShow }: WeekOfRoomProps) {
  const today = civilDate(now)
  const hours = hoursOver(days)
  const bookable = days.filter(({ date }) => date <= addDays(today, room.aheadDays))
  const notes = bookable.map((day) => [day.date, dayNote(day, room.slotMinutes, now)] as const)
  const inOrder = [...bookable].sort(
    (one, other) => Number(other.date === shown) - Number(one.date === shown),
  )
  return (
    <Section title="哪天有空">
      <Card>
        <DayPicker
          value={shown}
          today={today}
          last={addDays(today, room.aheadDays)}
          notes={Object.fromEntries(notes.flatMap(([date, note]) => (note ? [[date, note]] : [])))}
          onChange={onShow}
        />
      </Card>
      <DayBarLegend />
      <DayBarHours hours={hours} />
      {inOrder.map((day) => (
        <DayRow
          key={day.date}
          title={dayText(startOfDay(day.date), now)}
          day={day}
          slotMinutes={room.slotMinutes}
          hours={hours}
          now={now}
          onOpen={() => goTo(bookPage, { room: room.id, date: day.date })}
        />
      ))}
    </Section>
  )
}
