import type { AlarmKind } from '../../../../shared/direct-line/alarms'
import type { MoveName } from '../../../../shared/direct-line/life-cycle'
import type { OutboxItem } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import type { Step } from '../step'
import { closeStep, closeUnratedStep } from './desk'

export interface Due {
  requestId: string
  now: number
}

/** What the timer does when an alarm is due: a step of the life cycle, or only word to somebody. */
export type AlarmResponse =
  | { move: MoveName; step: (appeal: Appeal, due: Due) => Step }
  | { remind: (appeal: Appeal, due: Due) => OutboxItem[] }

const nothing: AlarmResponse = { remind: () => [] }

export const alarmResponses: Record<AlarmKind, AlarmResponse> = {
  escalate: nothing,
  dueSoon: nothing,
  overdue: nothing,
  whistleOverdue: nothing,
  resume: nothing,
  askOfficer: nothing,
  close: { move: 'close', step: (_appeal, { now }) => closeStep(now) },
  closeUnrated: { move: 'closeUnrated', step: (_appeal, { now }) => closeUnratedStep(now) },
}
