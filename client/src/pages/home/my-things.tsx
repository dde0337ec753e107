import { serverNow } from '@/cloud/server-time'
import { BookingRow } from '@/features/bookings/booking-row/booking-row'
import { minePage } from '@/features/bookings/paths'
import { useMyBookings } from '@/features/bookings/use-bookings'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { useMyAppeals } from '@/features/direct-line/use-my-appeals'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { urgentFirst } from './desk-figures'

/** Bookings to come that stand here; the others are one tap away. */
const MOST_BOOKINGS = 2

/** What I am waiting for, or what waits for me, as one list: where I have to be comes first. */
export function MyThings() {
  const reading = useMyAppeals({ onlyOpen: true })
  const booked = useMyBookings('upcoming')
  const bookings = booked.items ?? []
  const now = serverNow()
  const items = reading.items && urgentFirst(reading.items)
  const isMore = booked.hasMore || bookings.length > MOST_BOOKINGS
  return (
    <Section title="我的事">
      {bookings.slice(0, MOST_BOOKINGS).map((booking) => (
        <BookingRow key={booking.id} booking={booking} now={now} />
      ))}
      {isMore && (
        <Button kind="quiet" onTap={() => goTo(minePage)}>
          看全部预约
        </Button>
      )}
      <PagedList
        reading={{ ...reading, items, isLoading: reading.isLoading || booked.isLoading }}
        keyOf={({ id }) => id}
        empty={
          bookings.length === 0 && (
            <Empty
              icon="check"
              title="没有等着办的事"
              text="反映的事、约好的场地、下一步要做什么，会列在这里。"
            />
          )
        }
      >
        {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
      </PagedList>
    </Section>
  )
}
