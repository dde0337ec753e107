import type { ActivityState } from '@shared/org-life/life-cycle'
import type { SignUpState } from '@shared/org-life/sign-up'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

interface Look {
  tone: Tone
  icon: IconName
}

/** How each state's tag looks, beside its word. */
export const stateLooks: Record<ActivityState, Look> = {
  draft: { tone: 'neutral', icon: 'edit' },
  open: { tone: 'good', icon: 'check' },
  closed: { tone: 'info', icon: 'clock' },
  held: { tone: 'neutral', icon: 'check' },
  recorded: { tone: 'neutral', icon: 'check' },
  locked: { tone: 'neutral', icon: 'lock' },
  cancelled: { tone: 'danger', icon: 'close' },
}

export const signUpLooks: Record<SignUpState, Look> = {
  entered: { tone: 'info', icon: 'clock' },
  applied: { tone: 'warn', icon: 'clock' },
  confirmed: { tone: 'good', icon: 'check' },
  waiting: { tone: 'info', icon: 'clock' },
  offered: { tone: 'warn', icon: 'warning' },
  cancelled: { tone: 'neutral', icon: 'close' },
  declined: { tone: 'danger', icon: 'close' },
  lapsed: { tone: 'neutral', icon: 'close' },
  calledOff: { tone: 'danger', icon: 'close' },
}
