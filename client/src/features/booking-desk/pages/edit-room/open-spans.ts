import type { BookingReason } from '@shared/bookings/reasons'
import type { Span } from '@shared/bookings/slot'

export const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans].sort((one, other) => one.from - other.from)

/** Why a day can't be open like that, or null when it can. */
export function spansRefusal(spans: readonly Span[], step: number): BookingReason | null {
  if (spans.some(({ from, to }) => to <= from)) return 'booking.ends_before_start'
  if (spans.some(({ from, to }) => (to - from) % step !== 0)) return 'booking.hours_off_grid'
  const ordered = inOrder(spans)
  const overlaps = ordered.some((span, index) => index > 0 && span.from < ordered[index - 1]!.to)
  return overlaps ? 'booking.hours_overlap' : null
}
