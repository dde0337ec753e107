import type { MatterState } from '@shared/matters/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

/** How each state's tag looks, beside its word. */
export const stateLooks: Record<MatterState, { tone: Tone; icon: IconName }> = {
  open: { tone: 'warn', icon: 'chat' },
  closed: { tone: 'info', icon: 'clock' },
  answered: { tone: 'info', icon: 'chat' },
  decided: { tone: 'good', icon: 'check' },
  carriedOut: { tone: 'good', icon: 'check' },
  withdrawn: { tone: 'neutral', icon: 'close' },
}
