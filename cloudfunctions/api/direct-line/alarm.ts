import { alarmKey, nextAlarm, type Alarm } from '../../../shared/direct-line/alarms'
import { onDutyFor } from '../../../shared/direct-line/duty'
import type { DutyShift } from '../../../shared/direct-line/settings'
import type { OutboxItem } from '../../kit/outbox'
import type { Appeal } from './appeal'
import { withDerived } from './derived'
import { alarmResponses } from './steps/timer'
import { takeStep, timerSignature } from './step'

/** The request under which the timer gives an alarm: once, however often it runs. */
export const alarmRequest = (alarm: Alarm): string => `timer.${alarmKey(alarm)}`

/**
 * The case after its next alarm, and what must follow; pure, so that the demo data hears the same alarms. The roster is
 * its community's, for an alarm that may have to wake somebody.
 */
export function takeAlarm(
  appeal: Appeal,
  now: number,
  roster: readonly DutyShift[] = [],
): { next: Appeal; items: OutboxItem[] } {
  const alarm = nextAlarm(appeal)
  // Other deadlines than when it was stored: the case only learns when it is due.
  if (!alarm || alarm.at > now) return { next: withDerived(appeal), items: [] }
  const response = alarmResponses[alarm.kind]
  const due = { alarm, requestId: alarmRequest(alarm), now, onDutyNow: onDutyFor(appeal, roster, now) }
  const given = { alarmsGiven: [...appeal.alarmsGiven, alarmKey(alarm)] }
  if ('remind' in response) {
    return { next: withDerived({ ...appeal, ...given }), items: response.remind(appeal, due) }
  }
  const step = response.step(appeal, due)
  const taken = { ...step, next: { ...step.next, ...given } }
  return takeStep(appeal, response.move, taken, { requestId: due.requestId, now, signature: timerSignature })
}
