import * as z from 'zod'
import type { AppealKind } from './draft'
import type { DirectLineReason } from './reasons'

/** What an answer is: "closed" never passes for "fixed", and each is counted apart. */
export const Outcome = z.enum([
  'fixed',
  'impossible',
  'notOurs',
  'explained',
  'adopted',
  'partlyAdopted',
  'notAdopted',
  'thanked',
])
export type Outcome = z.infer<typeof Outcome>

export const outcomeNames: Record<Outcome, string> = {
  fixed: '已解决',
  impossible: '暂时办不了',
  notOurs: '不归本单位办',
  explained: '已解释说明',
  adopted: '建议采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '没有采纳',
  thanked: '已转达谢意',
}

/** What an answer to each kind may be. */
export const outcomesOf: Record<AppealKind, readonly Outcome[]> = {
  suggestion: ['adopted', 'partlyAdopted', 'notAdopted'],
  request: ['fixed', 'impossible', 'notOurs', 'explained'],
  complaint: ['fixed', 'impossible', 'notOurs', 'explained'],
  question: ['explained', 'fixed', 'notOurs'],
  praise: ['thanked'],
}

/** Outcomes that say why, or whose it is. */
export const becauseLabels: Partial<Record<Outcome, string>> = {
  impossible: '为什么办不了',
  notOurs: '该找谁办',
  partlyAdopted: '哪些没有采纳，为什么',
  notAdopted: '为什么没有采纳',
}

/** Why an answer can't be given like this, or null when it can. */
export function outcomeRefusal(kind: AppealKind, outcome: Outcome, because: string): DirectLineReason | null {
  if (!outcomesOf[kind].includes(outcome)) return 'appeal.outcome_of_other_kind'
  return becauseLabels[outcome] && because.trim() === '' ? 'appeal.because_missing' : null
}
