import type { ActivityState } from './life-cycle'

export type ActivityTimer = 'close' | 'hold'

interface Timed {
  readonly state: ActivityState
  readonly signUpUntil: number
  readonly endsAt: number
}

/** What the timed job does next to an activity, and when; null when nothing is left. */
export function nextTimer({ state, signUpUntil, endsAt }: Timed): { what: ActivityTimer; at: number } | null {
  if (state === 'open') return { what: 'close', at: signUpUntil }
  return state === 'closed' ? { what: 'hold', at: endsAt } : null
}
