import { useState } from 'react'
import { bookSeries, previewSeries } from '@shared/bookings/contracts'
import { timesInSeriesRefusal } from '@shared/bookings/series'
import type { Slot } from '@shared/bookings/slot'
import { sentences } from '@shared/errors'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { Button } from '@/ui/button/button'
import { goOnTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Sheet } from '@/ui/sheet/sheet'
import { minePage } from '../../paths'
import type { Wish } from '../../wish-draft'
import { afterTaken, slotsOf, undecided, type Occurrence, type SeriesPlan } from './series-plan'
import { SeriesRow } from './series-row'

interface SeriesSheetProps {
  slot: Slot
  times: number
  wish: Wish
  now: number
  onBooked: () => void
  onClose: () => void
}

/** Every date of a series with what is in its way, before anything is booked: all that is left, or none. */
export function SeriesSheet({ slot, times, wish, now, onBooked, onClose }: SeriesSheetProps) {
  const { party, headCount } = wish
  const reading = useEndpoint(previewSeries, { slot, times, party, headCount })
  const series = useSeries(reading.data?.occurrences ?? [])
  const { plan, decide, book } = series
  const slots = slotsOf(plan)
  const hint = whyNot(plan, slots.length)
  const send = () =>
    book(wish, slots, (count) => {
      onBooked()
      goOnTo(minePage, { booked: String(count) })
    })
  return (
    <Sheet
      isOpen
      title={`每周预约，共 ${times} 次`}
      onClose={onClose}
      actions={
        <>
          <ErrorNotice error={series.error} />
          <Button kind="primary" loading={series.isRunning} disabled={hint !== null} hint={hint} onTap={send}>
            {`约好这 ${slots.length} 次`}
          </Button>
        </>
      }
    >
      <ReadingView reading={reading}>
        {() => (
          <>
            {series.isLate && (
              <Notice
                tone="warn"
                title="刚刚有几次被别人约走了"
                text="一次都还没有约。请把下面有冲突的换个时间或去掉，再约一遍。"
              />
            )}
            {plan.occurrences.map((occurrence) => (
              <SeriesRow
                key={occurrence.slot.date}
                occurrence={occurrence}
                decision={plan.decisions[occurrence.slot.date]}
                now={now}
                onDecide={(decision) => decide(occurrence.slot.date, decision)}
              />
            ))}
          </>
        )}
      </ReadingView>
    </Sheet>
  )
}

function whyNot(plan: SeriesPlan, count: number): string | null {
  const open = undecided(plan)
  if (open > 0) return `还有 ${open} 次有冲突，请换个时间，或者这一次不约`
  const reason = timesInSeriesRefusal(count)
  return plan.occurrences.length > 0 && reason ? sentences[reason] : null
}

/** The plan of a series over what was previewed, and booking it as a whole. */
function useSeries(previewed: readonly Occurrence[]) {
  const [late, setLate] = useState<readonly Occurrence[] | null>(null)
  const [decisions, setDecisions] = useState<SeriesPlan['decisions']>({})
  const [requestId, setRequestId] = useState(newRequestId)
  const booking = useAction(bookSeries)
  const plan = { occurrences: late ?? previewed, decisions }

  return {
    plan,
    isLate: late !== null,
    isRunning: booking.isRunning,
    error: booking.error,
    decide(date: string, decision: SeriesPlan['decisions'][string] | null) {
      booking.reset()
      const others = Object.entries(decisions).filter(([decided]) => decided !== date)
      setDecisions(Object.fromEntries(decision ? [...others, [date, decision]] : others))
    },
    book(wish: Wish, slots: Slot[], onBooked: (count: number) => void) {
      booking.run({ ...wish, onBehalf: null, requestId, slots }, (outcome) => {
        setRequestId(newRequestId())
        if (outcome.outcome === 'booked') return onBooked(outcome.bookings.length)
        const after = afterTaken(plan, outcome.taken)
        setLate(after.occurrences)
        setDecisions(after.decisions)
      })
    },
  }
}
