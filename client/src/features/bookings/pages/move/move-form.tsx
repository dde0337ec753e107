import { useState } from 'react'
import type { BookingView, RoomDay, RoomView } from '@shared/bookings/schema'
import { isSameSlot, type Slot } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { goBack } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { slotOf, type ChosenTime } from '../../chosen-time'
import { withoutOwn } from '../../offered-times'
import { slotText } from '../../slot-words'
import { TakenNotice } from '../../taken-notice'
import { WhenFields } from '../../when-fields'
import { fieldOf } from '../../wish-draft'
import { OtherRooms } from './other-rooms'
import { useMove } from './use-move'

interface MoveFormProps {
  booking: BookingView
  room: RoomView
  days: readonly RoomDay[]
  time: ChosenTime
  onTime: (time: ChosenTime) => void
  onRoom: (roomId: string) => void
}

/** Another time, a shorter one or another room. */
export function MoveForm({ booking, room, days, time, onTime, onRoom }: MoveFormProps) {
  const [headCount, setHeadCount] = useState(String(booking.headCount))
  const now = serverNow()
  const slot = slotOf(time, room)
  const { move, taken, forget, isRunning, error } = useMove(booking, goBack)
  const day = days.find(({ date }) => date === time.date)
  const people = Number.parseInt(headCount, 10)
  const hint = whyNot(booking, slot, room, people)
  const field = error && fieldOf(error.refusal.reason)
  return (
    <Page
      title="改时间"
      actions={
        <>
          {field === null && <ErrorNotice error={error} />}
          <Button
            kind="primary"
            loading={isRunning}
            disabled={hint !== null}
            hint={hint ?? (slot && `改到 ${slotText(slot, now)} · ${room.name}`)}
            onTap={() => slot && move(slot, people)}
          >
            改到这个时间
          </Button>
        </>
      }
    >
      <Notice
        icon="calendar"
        title={`现在约的是 ${slotText(booking.slot, now)}`}
        text={`${booking.roomName}。新时间约好以前，这个时间一直给您留着。`}
      />
      <TakenNotice taken={taken} now={now} onChoose={(free) => move(free, people)} />
      <WhenFields
        room={room}
        day={day && (room.id === booking.slot.roomId ? withoutOwn(day, booking.slot) : day)}
        time={time}
        error={field === 'time' && error ? error.refusal.reason : null}
        now={now}
        onChange={(changed) => {
          forget()
          onTime(changed)
        }}
      />
      <Card>
        <TextInput
          label="多少人"
          hint={`最多 ${room.capacity} 人`}
          type="number"
          max={4}
          value={headCount}
          error={field === 'headCount' && error ? error.refusal.reason : null}
          onChange={setHeadCount}
        />
      </Card>
      <OtherRooms centreId={room.centreId} roomId={room.id} onChoose={onRoom} />
    </Page>
  )
}

function whyNot(booking: BookingView, slot: Slot | null, room: RoomView, people: number): string | null {
  if (slot === null) return '请先选几点开始'
  if (!Number.isInteger(people) || people < 1) return '请填多少人'
  if (people > room.capacity) return sentences['booking.too_many_people']
  const isSame = isSameSlot(slot, booking.slot) && people === booking.headCount
  return isSame ? sentences['booking.same_slot'] : null
}
