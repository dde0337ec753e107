import type { AppealState } from '@shared/direct-line/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

/** How each state's tag looks, beside its word. */
export const stateLooks: Record<AppealState, { tone: Tone; icon: IconName }> = {
  submitted: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'info', icon: 'check' },
  inProgress: { tone: 'info', icon: 'edit' },
  waitingForResident: { tone: 'warn', icon: 'chat' },
  resolved: { tone: 'good', icon: 'chat' },
  evaluated: { tone: 'good', icon: 'star' },
  closed: { tone: 'neutral', icon: 'check' },
  declined: { tone: 'neutral', icon: 'info' },
  merged: { tone: 'neutral', icon: 'line' },
  withdrawn: { tone: 'neutral', icon: 'back' },
}
