import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goToTab } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { BookingRow } from '../../booking-row/booking-row'
import { useMyBookings, type Shown } from '../../use-bookings'

/** Those to come, the next first; or past ones, the newest first. */
export function MyBookings({ show, now }: { show: Shown; now: number }) {
  const reading = useMyBookings(show)
  return (
    <PagedList
      reading={reading}
      keyOf={({ id }) => id}
      empty={
        show === 'upcoming' ? (
          <Empty
            icon="calendar"
            title="没有要去的预约"
            text="活动室、会议室、书房都可以约，约好会排在这里。"
            action={<Button onTap={() => goToTab('bookings')}>去看看场地</Button>}
          />
        ) : (
          <Empty icon="calendar" title="还没有用过场地" />
        )
      }
    >
      {(booking) => <BookingRow booking={booking} now={now} />}
    </PagedList>
  )
}
