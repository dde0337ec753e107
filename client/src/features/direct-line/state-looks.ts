import type { AppealState } from '@shared/direct-line/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

/** How each state's tag looks, beside its word. */
export const stateLooks: Record<AppealState, { tone: Tone; icon: IconName }> = {
  submitted: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'info', icon: 'check' },
  inProgress: { tone: 'info', icon: 'edit' },
  resolved: { tone: 'good', icon: 'chat' },
  evaluated: { tone: 'good', icon: 'star' },
  closed: { tone: 'neutral', icon: 'check' },
}
