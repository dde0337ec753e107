import type { TicketState } from '@shared/windows/life-cycle'
import type { VisitState } from '@shared/windows/visit-life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

/** How each state's tag looks, beside its word. */
export const ticketLooks: Record<TicketState, { tone: Tone; icon: IconName }> = {
  booked: { tone: 'good', icon: 'check' },
  waiting: { tone: 'info', icon: 'clock' },
  called: { tone: 'warn', icon: 'desk' },
  done: { tone: 'good', icon: 'check' },
  comeAgain: { tone: 'warn', icon: 'refresh' },
  missed: { tone: 'neutral', icon: 'close' },
  unserved: { tone: 'warn', icon: 'warning' },
  cancelled: { tone: 'neutral', icon: 'close' },
}

export const visitLooks: Record<VisitState, { tone: Tone; icon: IconName }> = {
  requested: { tone: 'warn', icon: 'clock' },
  assigned: { tone: 'info', icon: 'person' },
  done: { tone: 'good', icon: 'check' },
  declined: { tone: 'neutral', icon: 'info' },
  cancelled: { tone: 'neutral', icon: 'close' },
}
