import { bookingMoves } from '@shared/bookings/life-cycle'
import type { BookingView } from '@shared/bookings/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'

/** What has happened with it, the newest first. */
export function Steps({ booking: { timeline }, now }: { booking: BookingView; now: number }) {
  const steps = timeline.map(({ at, move, by, note }, index) => ({
    id: `${index}`,
    at,
    title: bookingMoves[move].done,
    by,
    ...(note !== null && { note }),
  }))
  return (
    <Section title="经过">
      <Card>
        <Timeline steps={steps.reverse()} now={now} />
      </Card>
    </Section>
  )
}
