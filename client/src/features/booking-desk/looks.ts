import { stateNames, type BookingState } from '@shared/bookings/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

interface StateLook {
  word: string
  tone: Tone
  icon?: IconName
}

const tones: Record<BookingState, Tone> = {
  requested: 'warn',
  confirmed: 'info',
  declined: 'neutral',
  checkedIn: 'good',
  completed: 'neutral',
  cancelled: 'neutral',
  noShow: 'danger',
}

export const lookOf = (state: BookingState): StateLook => ({
  word: stateNames[state],
  tone: tones[state],
  ...(state === 'completed' && { icon: 'check' as const }),
})
