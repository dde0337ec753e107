import { useRouter } from '@tarojs/taro'
import type { BookingView } from '@shared/bookings/schema'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'
import { bookingMoves } from '@shared/bookings/life-cycle'
import { useBooking } from '../../use-booking'
import { AppealSection } from './appeal-section'
import { BookingFacts } from './booking-facts'
import { ChangeSteps, DecideSteps, isToDecide } from './staff-steps'

/** One booking as the room's staff see it: who, what for, how it stands, what they can do. */
export default function DeskBookingPage() {
  const { id = '' } = useRouter().params
  const reading = useBooking(id)
  const { data } = reading
  return (
    <Page title="预约" actions={data && isToDecide(data) && <DecideSteps booking={data} />}>
      <ReadingView reading={reading}>
        {(booking) => (
          <>
            <BookingFacts booking={booking} now={serverNow()} />
            <AppealSection booking={booking} />
            <ChangeSteps booking={booking} />
            <Section title="经过">
              <Card>
                <Steps booking={booking} />
              </Card>
            </Section>
          </>
        )}
      </ReadingView>
    </Page>
  )
}

function Steps({ booking }: { booking: BookingView }) {
  const steps = booking.timeline.map(({ at, move, by, note }, index) => ({
    id: String(index),
    at,
    title: bookingMoves[move].done,
    by,
    ...(note && { note }),
  }))
  return <Timeline steps={steps.reverse()} now={serverNow()} />
}
