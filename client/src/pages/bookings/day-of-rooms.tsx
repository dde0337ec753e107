import { useState } from 'react'
import type { CentreView } from '@shared/centres/schema'
import { MAX_AHEAD_DAYS } from '@shared/bookings/room'
import { addDays, civilDate } from '@shared/time'
import { hoursOver } from '@/features/bookings/day-words'
import { DayRow } from '@/features/bookings/day-row/day-row'
import { roomPage } from '@/features/bookings/paths'
import { roomNote } from '@/features/bookings/room-words'
import { useDay } from '@/features/bookings/use-rooms'
import { Card } from '@/ui/card/card'
import { DayBarHours, DayBarLegend } from '@/ui/day-bar/day-bar'
import { DayPicker } from '@/ui/day-picker/day-picker'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'

interface DayOfRoomsProps {
  centre: CentreView
  now: number
}

/** One day over all rooms of a centre, under each other. */
export function DayOfRooms({ centre, now }: DayOfRoomsProps) {
  const today = civilDate(now)
  const [chosen, setChosen] = useState(today)
  const date = chosen < today ? today : chosen
  const reading = useDay(centre.id, date)
  const hours = hoursOver(reading.items?.map(({ day }) => day) ?? [])
  return (
    <Section title="哪天、哪个场地有空">
      <Card>
        <DayPicker value={date} today={today} last={addDays(today, MAX_AHEAD_DAYS)} onChange={setChosen} />
      </Card>
      <DayBarLegend />
      <DayBarHours hours={hours} />
      <PagedList
        reading={reading}
        keyOf={({ room }) => room.id}
        empty={<Empty icon="calendar" title="这个中心还没有开放预约的场地" />}
      >
        {({ room, slotMinutes, day }) => (
          <DayRow
            title={room.name}
            note={roomNote(room)}
            day={day}
            slotMinutes={slotMinutes}
            hours={hours}
            now={now}
            onOpen={() => goTo(roomPage, { id: room.id, date })}
          />
        )}
      </PagedList>
    </Section>
  )
}
