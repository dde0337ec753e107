import { civilDate, DAY, HOUR, MINUTE, startOfDay } from '../time'
import { isWorkday, workdayBefore } from '../workdays'
import { CLOSE_AFTER_RATING, dueSoonLead, timeGiven, UNRATED_AFTER, type ClockSettings } from './clock'
import { DESK_CLOSES, DESK_OPENS, isDeskStaffed } from './duty'
import type { AppealState } from './life-cycle'
import { CLIMBS_AFTER } from './queues'

/** What the timed job does to a case when its time has come. */
export type AlarmKind =
  'escalate' | 'dueSoon' | 'overdue' | 'whistleOverdue' | 'resume' | 'closeUnrated' | 'close' | 'askOfficer'

export interface Alarm {
  kind: AlarmKind
  /** ms since 1970. */
  at: number
}

/** What decides when a case next needs the timed job. */
export interface TimedFacts {
  readonly state: AppealState
  readonly isUrgent: boolean
  readonly isHard: boolean
  /** When the answer or the rating came that the case now rests on. */
  readonly restingSince: number
  readonly acceptBy: number
  readonly resolveBy: number
  readonly reopenings: number
  readonly clock: ClockSettings
  /** When the case began to wait for the resident, and for how long it has waited before, in ms. */
  readonly waitingSince: number | null
  readonly waitedMs: number
  /** What has been said already: each alarm with the deadline that it was about. */
  readonly alarmsGiven: readonly string[]
  readonly whistles: readonly { id: string; dueAt: number; answer: unknown }[]
}

/** An alarm is given once for each deadline; a new deadline may give it again. */
export const alarmKey = ({ kind, at }: Alarm): string => `${kind}.${at}`

/** The deadline of the step that the desk owes now, ms. */
export const owedBy = ({
  state,
  acceptBy,
  resolveBy,
}: Pick<TimedFacts, 'state' | 'acceptBy' | 'resolveBy'>) => (state === 'submitted' ? acceptBy : resolveBy)

/** A reminder that would come while the desk is closed comes an hour before it closed, or closes that day. */
function inDeskHours(at: number): number {
  if (isDeskStaffed(at)) return at
  const today = civilDate(at)
  const isAfterwork = isWorkday(today) && at - startOfDay(today) >= DESK_OPENS
  return startOfDay(isAfterwork ? today : workdayBefore(today)) + DESK_CLOSES - HOUR
}

function deskAlarms(facts: TimedFacts): Alarm[] {
  const { state, isUrgent, acceptBy, clock } = facts
  const dueAt = owedBy(facts)
  const soon = dueAt - dueSoonLead(timeGiven(state === 'submitted' ? 'accept' : 'resolve', facts, clock))
  const alarms: Alarm[] = [
    { kind: 'dueSoon', at: isUrgent ? soon : inDeskHours(soon) },
    { kind: 'overdue', at: dueAt },
  ]
  if (state === 'submitted' && isUrgent) {
    // Counted from when it became urgent, which may be later than its filing.
    const since = acceptBy - clock.urgentAcceptHours * HOUR
    alarms.push({ kind: 'escalate', at: since + clock.dutyMinutes * MINUTE })
  }
  return alarms
}

const whistleAlarms = ({ whistles }: TimedFacts): Alarm[] =>
  whistles
    .filter(({ answer }) => answer === null)
    .map(({ dueAt }) => ({ kind: 'whistleOverdue' as const, at: dueAt }))

/** When the clock runs again although the resident hasn't answered, ms. */
export function waitEndsAt({ clock, waitedMs, waitingSince, restingSince }: Waiting): number {
  return (waitingSince ?? restingSince) + clock.longestWaitDays * DAY - waitedMs
}

type Waiting = Pick<TimedFacts, 'clock' | 'waitedMs' | 'waitingSince' | 'restingSince'>

function alarmsOf(facts: TimedFacts): Alarm[] {
  const { state, restingSince, reopenings } = facts
  // What has been reopened twice is closed by an officer alone: the timer only asks for it.
  const isOfficersToClose = reopenings >= CLIMBS_AFTER
  switch (state) {
    case 'submitted':
      return deskAlarms(facts)
    case 'accepted':
    case 'inProgress':
      return [...deskAlarms(facts), ...whistleAlarms(facts)]
    case 'waitingForResident':
      return [{ kind: 'resume', at: waitEndsAt(facts) }, ...whistleAlarms(facts)]
    case 'resolved':
      return [{ kind: isOfficersToClose ? 'askOfficer' : 'closeUnrated', at: restingSince + UNRATED_AFTER }]
    case 'evaluated':
      return [{ kind: isOfficersToClose ? 'askOfficer' : 'close', at: restingSince + CLOSE_AFTER_RATING }]
    default:
      return []
  }
}

/** The next thing that the timed job has to do with this case, or null when there is none. */
export function nextAlarm(facts: TimedFacts): Alarm | null {
  const due = alarmsOf(facts).filter((alarm) => !facts.alarmsGiven.includes(alarmKey(alarm)))
  return due.sort((a, b) => a.at - b.at)[0] ?? null
}
