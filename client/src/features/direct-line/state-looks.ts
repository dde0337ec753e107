import { stateNames, type AppealState } from '@shared/direct-line/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'
import type { Reader } from './next-step'

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

/** The state as its reader is addressed: what waits for the resident waits for `您` on their own phone alone. */
export const stateWord = (state: AppealState, reader: Reader): string =>
  state === 'waitingForResident' && reader !== 'owner' ? '等居民补充' : stateNames[state]
