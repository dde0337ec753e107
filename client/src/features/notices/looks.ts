import { isLive, stateNames, type NoticeState } from '@shared/notices/life-cycle'
import { civilDate } from '@shared/time'
import type { Standing } from '@shared/notices/roster'
import { clockText, deadlineText, whenText } from '@/ui/when'
import type { Tone } from '@/ui/tag/tag'

export const stateTones: Record<NoticeState, Tone> = {
  scheduled: 'warn',
  sending: 'info',
  sent: 'good',
  ended: 'neutral',
  withdrawn: 'neutral',
}

export const standingTones: Record<Standing, Tone> = {
  acknowledged: 'good',
  toldInPerson: 'good',
  read: 'good',
  messageSent: 'info',
  noConsent: 'warn',
  notReached: 'danger',
}

interface Timed {
  state: NoticeState
  validFrom: number | null
  validUntil: number
}

/** When it holds, in words: `今天 13:00 到 17:00` as two instants, or until when. */
export function validityText({ validFrom, validUntil }: Timed, now: number): string {
  const until = deadlineText(validUntil, now)
  if (validFrom === null) return `有效到 ${until}`
  const isOneDay = civilDate(validFrom) === civilDate(validUntil)
  return `${whenText(validFrom, now)} 到 ${isOneDay ? clockText(validUntil) : until}`
}

/** A state that readers must know of; nothing for a notice that holds. */
export const stateWord = ({ state }: Timed): string | null => (isLive(state) ? null : stateNames[state])
