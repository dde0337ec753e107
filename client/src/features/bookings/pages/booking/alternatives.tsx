import type { BookingView } from '@shared/bookings/schema'
import { goTo } from '@/ui/go'
import { Section } from '@/ui/section/section'
import { FreeSlots } from '../../free-slots/free-slots'
import { bookPage } from '../../paths'

/** Where one could go instead, after the room was closed for that time. */
export function Alternatives({ booking: { alternatives }, now }: { booking: BookingView; now: number }) {
  if (alternatives.length === 0) return null
  return (
    <Section title="可以改约这些时间">
      <FreeSlots
        slots={alternatives}
        now={now}
        doIt="去预约"
        onChoose={({ roomId, date, from, to }) =>
          goTo(bookPage, { room: roomId, date, from: String(from), to: String(to) })
        }
      />
    </Section>
  )
}
