import { startOf } from '@shared/bookings/slot'
import { DAY } from '@shared/time'
import { BookingRow } from '@/features/bookings/booking-row/booking-row'
import { minePage } from '@/features/bookings/paths'
import { UnsentCheckIns } from '@/features/bookings/unsent-check-ins-list'
import { useMyBookings, useMyWaits } from '@/features/bookings/use-bookings'
import { Offer } from '@/features/bookings/wait-row'
import { goTo } from '@/ui/go'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { LinkRow } from '@/ui/rows/rows'

/** What can't wait: a time that is held for me, an arrival that isn't sent yet, and where I have to be next. */
export function MyTimes({ now }: { now: number }) {
  const booked = useMyBookings('upcoming')
  const waiting = useMyWaits()
  usePulledDown(() => Promise.all([booked.refresh(), waiting.refresh()]))
  const [next] = booked.items ?? []
  const offers = (waiting.data?.waits ?? []).filter(
    ({ offeredUntil }) => offeredUntil !== null && offeredUntil > now,
  )
  return (
    <>
      <UnsentCheckIns />
      {offers.map((wait) => (
        <Offer key={wait.id} wait={wait} now={now} />
      ))}
      {next && startOf(next.slot) - now < DAY && <BookingRow booking={next} now={now} />}
    </>
  )
}

/** The way to all of mine. Whether they can be read the list itself says. */
export function MineRow() {
  const { items = [], hasMore } = useMyBookings('upcoming')
  const waiting = useMyWaits().data?.waits.length ?? 0
  const booked = items.length === 0 ? '还没有' : `${items.length}${hasMore ? '+' : ''} 个`
  const note = waiting === 0 ? booked : `${booked}，候补 ${waiting} 个`
  return <LinkRow label="我的预约" icon="calendar" note={note} onOpen={() => goTo(minePage)} />
}
