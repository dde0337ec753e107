import type { BookingState, WaitState } from '@shared/bookings/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

interface Look {
  tone: Tone
  icon: IconName
}

/** How each state's tag looks, beside its word. */
export const stateLooks: Record<BookingState, Look> = {
  requested: { tone: 'warn', icon: 'clock' },
  confirmed: { tone: 'good', icon: 'check' },
  declined: { tone: 'danger', icon: 'close' },
  checkedIn: { tone: 'good', icon: 'check' },
  completed: { tone: 'neutral', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
  noShow: { tone: 'danger', icon: 'warning' },
}

export const waitLooks: Record<WaitState, Look> = {
  waiting: { tone: 'info', icon: 'clock' },
  offered: { tone: 'warn', icon: 'warning' },
  taken: { tone: 'good', icon: 'check' },
  expired: { tone: 'neutral', icon: 'close' },
  left: { tone: 'neutral', icon: 'close' },
}
