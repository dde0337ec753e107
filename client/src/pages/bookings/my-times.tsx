import { BookingRow } from '@/features/bookings/booking-row/booking-row'
import { minePage } from '@/features/bookings/paths'
import { UnsentCheckIns } from '@/features/bookings/unsent-check-ins-list'
import { useMyBookings, useMyWaits } from '@/features/bookings/use-bookings'
import { Offer } from '@/features/bookings/wait-row'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'

const MOST_SHOWN = 2

/** What is held for me, what I have next, and the way to all of it. Whether it could be read the list itself says. */
export function MyTimes({ now }: { now: number }) {
  const { items = [] } = useMyBookings('upcoming')
  const waits = useMyWaits().data?.waits ?? []
  const offers = waits.filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil > now)
  const waiting = waits.length - offers.length
  return (
    <>
      <UnsentCheckIns />
      {offers.map((wait) => (
        <Offer key={wait.id} wait={wait} now={now} />
      ))}
      <Section title="我的预约">
        {items.slice(0, MOST_SHOWN).map((booking) => (
          <BookingRow key={booking.id} booking={booking} now={now} />
        ))}
        <Card>
          <LinkRow
            label="全部预约"
            icon="calendar"
            note={noteOf(items.length, waiting)}
            onOpen={() => goTo(minePage)}
          />
        </Card>
      </Section>
    </>
  )
}

function noteOf(upcoming: number, waiting: number): string {
  const booked = upcoming === 0 ? '还没有' : `${upcoming} 个`
  return waiting === 0 ? booked : `${booked}，候补 ${waiting} 个`
}
