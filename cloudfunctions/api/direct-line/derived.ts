import { nextAlarm, owedBy } from '../../../shared/direct-line/alarms'
import { marksOf } from '../../../shared/direct-line/figures'
import { isOpen, isWithStaff } from '../../../shared/direct-line/life-cycle'
import { mayBeInLedger } from '../../../shared/direct-line/publication'
import { queuesOf } from '../../../shared/direct-line/queues'
import type { Appeal } from './appeal'
import { onDutyIdsOf } from './facts'

/** The case with all that follows from its facts: its lists, its figures, its deadline and its next alarm. */
export function withDerived(appeal: Appeal): Appeal {
  const { timerAt: _timerAt, nextAlarm: _nextAlarm, ...facts } = appeal
  const alarm = nextAlarm(facts)
  return {
    ...facts,
    isOpen: isOpen(facts.state),
    dueAt: isWithStaff(facts.state) || facts.state === 'waitingForResident' ? owedBy(facts) : facts.updatedAt,
    ...(alarm && { timerAt: alarm.at, nextAlarm: alarm.kind }),
    queues: queuesOf({
      ...facts,
      isPublicationOpen: facts.publication.isOpen && mayBeInLedger(facts.state),
      supervisedBy: facts.supervision?.unitId ?? null,
      onDutyIds: onDutyIdsOf(facts),
    }),
    marks: marksOf({ ...facts, outcome: facts.answer?.outcome ?? null }),
  }
}
