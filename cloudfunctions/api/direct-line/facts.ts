import type { AppealFacts } from '../../../shared/direct-line/rules'
import type { Member } from '../members/store'
import type { Appeal } from './appeal'
import { relationOf } from './owners'

type Facts = Pick<
  Appeal,
  | 'ownerId'
  | 'householdId'
  | 'agent'
  | 'excludedIds'
  | 'state'
  | 'unitIds'
  | 'needsReview'
  | 'isUrgent'
  | 'isHard'
  | 'reopenings'
  | 'deskId'
  | 'cameFrom'
  | 'dispute'
  | 'isSharedWithLeader'
  | 'onDuty'
  | 'whistles'
  | 'assists'
>

/** Who had the night when the case came in, and their substitute. */
export const onDutyIdsOf = ({ onDuty }: Pick<Appeal, 'onDuty'>): string[] =>
  onDuty === null ? [] : [onDuty.memberId, onDuty.substituteId].filter((id) => id !== null)

/** What the rules need to know of a case, and of how this member stands to it. */
export const factsOf = (appeal: Facts, member: Pick<Member, '_id' | 'name' | 'homes'>): AppealFacts => ({
  state: appeal.state,
  unitIds: appeal.unitIds,
  deskId: appeal.deskId,
  needsReview: appeal.needsReview,
  isUrgent: appeal.isUrgent,
  isHard: appeal.isHard,
  reopenings: appeal.reopenings,
  canHandBack: appeal.cameFrom !== null && appeal.dispute === null,
  isSharedWithLeader: appeal.isSharedWithLeader,
  isOnDuty: onDutyIdsOf(appeal).includes(member._id),
  whistles: appeal.whistles,
  assists: appeal.assists,
  agent: appeal.agent,
  relation: relationOf(appeal, member),
})
