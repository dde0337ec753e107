import type { Concerns } from './draft'
import { isOpen, type AppealState } from './life-cycle'
import type { DirectLineReason } from './reasons'

export interface MergedFacts {
  readonly id: string
  readonly communityId: string
  readonly concerns: Concerns
  readonly state: AppealState
}

/**
 * Why the one can't be merged into the other, or null when it can. What concerns somebody in charge is handled alone:
 * whoever follows the other case would read of it.
 */
export function mergeRefusal(appeal: MergedFacts, into: MergedFacts): DirectLineReason | null {
  if (appeal.id === into.id) return 'appeal.merge_into_itself'
  if (appeal.communityId !== into.communityId || !isOpen(into.state)) return 'appeal.merge_elsewhere'
  const isKept = appeal.concerns !== 'nobody' || into.concerns !== 'nobody'
  return isKept ? 'appeal.merge_kept' : null
}
