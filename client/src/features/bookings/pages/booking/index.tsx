import { useRouter } from '@tarojs/taro'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { UnsentCheckIns } from '../../unsent-check-ins-list'
import { useBooking } from '../../use-bookings'
import { useNow } from '@/cloud/use-now'
import { Alternatives } from './alternatives'
import { AppealSection } from './appeal-section'
import { BookedNotice } from './booked-notice'
import { ChangeSection } from './change-section'
import { CheckInSection } from './check-in-section'
import { Facts } from './facts'
import { ForStaff } from './for-staff'
import { Standing } from './standing'
import { Steps } from './steps'
import './booking.scss'

/** One booking: how it stands, what comes next, checking in, and changing it. */
export default function BookingPage() {
  const { id = '', booked } = useRouter().params
  const reading = useBooking(id)
  const now = useNow()
  usePulledDown(reading.refresh)
  return (
    <Page title="预约">
      <UnsentCheckIns bookingId={id} />
      <ReadingView reading={reading}>
        {(booking) =>
          booking.reader === 'staff' ? (
            <ForStaff id={booking.id} />
          ) : (
            <>
              {booked && <BookedNotice booking={booking} now={now} />}
              <Standing booking={booking} now={now} />
              <CheckInSection booking={booking} now={now} />
              <Alternatives booking={booking} now={now} />
              <AppealSection booking={booking} now={now} />
              <Facts booking={booking} />
              <ChangeSection booking={booking} now={now} />
              <Steps booking={booking} now={now} />
            </>
          )
        }
      </ReadingView>
    </Page>
  )
}
