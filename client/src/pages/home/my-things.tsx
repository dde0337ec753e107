import { serverNow } from '@/cloud/server-time'
import { BookingRow } from '@/features/bookings/booking-row/booking-row'
import { minePage } from '@/features/bookings/paths'
import { useMyBookings } from '@/features/bookings/use-bookings'
import { AppealRow } from '@/features/direct-line/appeal-row/appeal-row'
import { useMyAppeals } from '@/features/direct-line/use-my-appeals'
import { MyActivityRow } from '@/features/org-life/activity/my-activity-row'
import { myActivitiesPage } from '@/features/org-life/paths'
import { useMyActivities } from '@/features/org-life/activity/use-activities'
import { Button } from '@/ui/button/button'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { urgentFirst } from './desk-figures'

/** Bookings and activities to come that stand here; the others are one tap away. */
const MOST_BOOKINGS = 2
const MOST_ACTIVITIES = 2

/** What I am waiting for, or what waits for me, as one list: where I have to be comes first. */
export function MyThings() {
  const reading = useMyAppeals({ onlyOpen: true })
  const booked = useMyBookings('upcoming')
  const signedUp = useMyActivities('upcoming')
  const bookings = booked.items ?? []
  const activities = signedUp.items ?? []
  const now = serverNow()
  const items = reading.items && urgentFirst(reading.items)
  const isMore = booked.hasMore || bookings.length > MOST_BOOKINGS
  const areMore = signedUp.hasMore || activities.length > MOST_ACTIVITIES
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
      {activities.slice(0, MOST_ACTIVITIES).map(({ activity, mine }) => (
        <MyActivityRow key={activity.id} activity={activity} mine={mine} now={now} />
      ))}
      {areMore && (
        <Button kind="quiet" onTap={() => goTo(myActivitiesPage)}>
          看全部活动
        </Button>
      )}
      <PagedList
        reading={{
          ...reading,
          items,
          isLoading: reading.isLoading || booked.isLoading || signedUp.isLoading,
        }}
        keyOf={({ id }) => id}
        empty={
          bookings.length + activities.length === 0 && (
            <Empty
              icon="check"
              title="没有等着办的事"
              text="反映的事、约好的场地、报名的活动，会列在这里。"
            />
          )
        }
      >
        {(appeal) => <AppealRow appeal={appeal} reader="owner" now={now} />}
      </PagedList>
    </Section>
  )
}
