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

/**
 * The same for a screen that has read the first page of a list sorted by deadline: a number that more pages may raise
 * has a plus, one that they can't is exact.
 */
export function deskFigures(cases: readonly AppealCard[], hasMore: boolean, now: number) {
  const { overdue, dueSoon, unaccepted } = figuresOf(cases, now)
  const lastDue = cases.at(-1)?.dueAt ?? null
  const reaches = (until: number) => hasMore && (lastDue === null || lastDue <= until)
  const text = (count: number, isOpenEnded: boolean) => `${count}${isOpenEnded ? '+' : ''}`
  return {
    overdue: text(overdue, reaches(now)),
    dueSoon: text(dueSoon, reaches(now + SOON)),
    unaccepted: text(unaccepted, hasMore),
  }
}

/** Urgent cases on top, otherwise in their order. */
export const urgentFirst = (cases: readonly AppealCard[]): AppealCard[] => [
  ...cases.filter(({ isUrgent }) => isUrgent),
  ...cases.filter(({ isUrgent }) => !isUrgent),
]
