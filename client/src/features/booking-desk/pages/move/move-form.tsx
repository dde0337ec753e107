import type { BookingView, RoomView } from '@shared/bookings/schema'
import { isSameSlot } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { serverNow } from '@/cloud/server-time'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { AskedByField } from '../../asked-by-field'
import { SlotFields } from '../../slot-fields'
import { TakenNotice } from '../../taken-notice'
import { staffRefusal } from '../../use-book-for'
import type { useMoving } from '../../use-moving'
import { useRoomDay, useRooms } from '../../use-room'
import { slotText } from '../../words'

export interface MoveFormProps {
  booking: BookingView
  /** The room it moves to. */
  room: RoomView
  form: ReturnType<typeof useMoving>
}

export function MoveForm({ booking, room, form }: MoveFormProps) {
  const now = serverNow()
  const rooms = useRooms(room.centreId).items ?? []
  const { slot, headCount, who, nearest, want, error } = form
  const day = useRoomDay(room.id, slot.date)
  const fields = error?.refusal.fields
  // Whether a contact is needed was settled when it was booked.
  const rules = { ...room, asksContact: false }
  const isUnchanged = isSameSlot(slot, booking.slot)
  const refusal = staffRefusal(rules, { slot, headCount, contact: null }, booking.party)
  const reason = isUnchanged && headCount === booking.headCount ? 'booking.same_slot' : refusal
  return (
    <>
      <View>{`现在约的是 ${booking.roomName} ${slotText(booking.slot, now)}`}</View>
      <Card>
        <Choice
          label="哪个场地"
          options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          value={room.id}
          onChange={(roomId) => want({ ...slot, roomId })}
        />
        <SlotFields
          room={room}
          value={slot}
          day={day}
          now={now}
          own={booking.slot}
          refusal={isUnchanged ? null : refusal}
          onChange={(times) => want({ ...times, roomId: room.id })}
        />
        <TextInput
          label="几个人"
          type="number"
          value={headCount === 0 ? '' : String(headCount)}
          max={4}
          error={fields?.headCount ?? null}
          onChange={(text) => form.setHeadCount(Number(text) || 0)}
        />
        <AskedByField value={who} onChange={form.setWho} fields={fields} path="askedBy" />
      </Card>
      {nearest && (
        <TakenNotice
          nearest={nearest}
          now={now}
          onChoose={({ roomId, date, from, to }) => want({ roomId, date, from, to })}
        />
      )}
      <ErrorNotice error={fields ? null : error} />
      <Button
        kind="primary"
        loading={form.isSending}
        disabled={reason !== null}
        hint={reason && sentences[reason]}
        onTap={form.send}
      >
        改到这个时间
      </Button>
    </>
  )
}
