import { useRouter } from '@tarojs/taro'
import type { BookingReason } from '@shared/bookings/reasons'
import type { FreeSlot, RoomView } from '@shared/bookings/schema'
import { sentences } from '@shared/errors'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { goOnTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { AskedByField } from '../../asked-by-field'
import { bookForPage, deskBookingPage } from '../../paths'
import { SlotFields } from '../../slot-fields'
import { firstSlot } from '../../slots'
import { TakenNotice } from '../../taken-notice'
import { useBookFor } from '../../use-book-for'
import { useRoomDay } from '../../use-room'
import { PartyField } from './party-field'

/** Refusals that belong to the people and not to the time. */
const ofPeople: readonly BookingReason[] = ['booking.too_many_people', 'booking.contact_needed']

export function BookForForm({ room }: { room: RoomView }) {
  const { date } = useRouter().params
  const now = serverNow()
  const form = useBookFor(room, firstSlot(room, date ?? civilDate(now), now), ({ id }) =>
    goOnTo(deskBookingPage, { id }),
  )
  const { value, change, refusal } = form
  const day = useRoomDay(room.id, value.slot.date)
  const fields = form.error?.refusal.fields
  const isOfPeople = refusal !== null && ofPeople.includes(refusal)

  function choose({ roomId, date: day, from, to }: FreeSlot) {
    if (roomId !== room.id) return goOnTo(bookForPage, { roomId, date: day, from: String(from) })
    change({ slot: { roomId, date: day, from, to } })
  }

  return (
    <>
      <Card>
        <SlotFields
          room={room}
          value={value.slot}
          day={day}
          now={now}
          refusal={isOfPeople ? null : refusal}
          onChange={(slot) => change({ slot: { ...slot, roomId: room.id } })}
        />
      </Card>
      {form.nearest && <TakenNotice nearest={form.nearest} now={now} onChoose={choose} />}
      <Card>
        <AskedByField value={value.who} onChange={(who) => change({ who })} fields={fields} path="onBehalf" />
        <PartyField room={room} value={value.party} onChange={(party) => change({ party })} />
        <TextInput
          label="做什么用"
          value={value.purpose}
          max={60}
          error={fields?.purpose ?? null}
          onChange={(purpose) => change({ purpose })}
        />
        <TextInput
          label="几个人"
          type="number"
          value={value.headCount === 0 ? '' : String(value.headCount)}
          max={4}
          error={fields?.headCount ?? (refusal === 'booking.too_many_people' ? refusal : null)}
          onChange={(text) => change({ headCount: Number(text) || 0 })}
        />
      </Card>
      <ErrorNotice error={fields ? null : form.error} />
      <Button
        kind="primary"
        loading={form.isSending}
        disabled={refusal !== null}
        hint={refusal && sentences[refusal]}
        onTap={form.send}
      >
        约好
      </Button>
    </>
  )
}
