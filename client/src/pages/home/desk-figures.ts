import { appealMoves, type AppealState } from '@shared/direct-line/life-cycle'
import type { AppealCard } from '@shared/direct-line/schema'
import { DAY } from '@shared/time'

/** How long before its deadline a case counts as due soon. */
const SOON = DAY

const awaitsAcceptance = (state: AppealState) =>
  (appealMoves.accept.from as readonly AppealState[]).includes(state)

/** How many of these cases are overdue, due within a day, and not yet accepted. */
export function figuresOf(cases: readonly AppealCard[], now: number) {
  const due = cases.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
  return {
    overdue: due.filter((at) => at <= now).length,
    dueSoon: due.filter((at) => at > now && at - now <= SOON).length,
    unaccepted: cases.filter(({ state }) => awaitsAcceptance(state)).length,
  }
}

/** Urgent cases on top, otherwise in their order. */
export const urgentFirst = (cases: readonly AppealCard[]): AppealCard[] => [
  ...cases.filter(({ isUrgent }) => isUrgent),
  ...cases.filter(({ isUrgent }) => !isUrgent),
]
