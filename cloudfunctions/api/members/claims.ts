import { AppError } from '../../../shared/errors'
import { householdIdOf, type Home, type HomeClaim } from '../../../shared/members/homes'
import { unitAt } from '../../../shared/roles'
import { deadline, timestamp } from '../../../shared/time'
import { addWorkdays } from '../../../shared/workdays'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { units } from './units-store'

const CONFIRM_WITHIN_WORKDAYS = 2

/** The home that a claim describes, awaiting confirmation; the entrance must exist. */
export async function homeFor(claim: HomeClaim, now: number): Promise<Home> {
  const entrance = await units.get(claim.entranceId)
  if (entrance?.level !== 'entrance' || !entrance.communityId || !entrance.communityName) {
    throw new AppError({
      code: 'INVALID',
      reason: 'members.unknown_unit',
      fields: { 'home.entranceId': 'members.unknown_unit' },
    })
  }
  return {
    householdId: householdIdOf(claim),
    communityId: entrance.communityId,
    communityName: entrance.communityName,
    label: `${entrance.fullName} ${claim.room}室`,
    unitIds: entrance.unitIds,
    state: 'pending',
    requestedAt: now,
    confirmDueAt: addWorkdays(now, CONFIRM_WITHIN_WORKDAYS),
    declinedBecause: null,
  }
}

/** Asks the building leader to confirm; the grid worker where the building has none, then the community. */
export function askToConfirm(home: Home, memberId: string, isReminder: boolean): OutboxItem {
  const holdersAt = (
    role: 'buildingLeader' | 'gridWorker' | 'communityWorker',
    level: 'building' | 'grid' | 'community',
  ) => ({
    roles: [role],
    unitId: unitAt(home.unitIds, level) ?? '',
  })
  return {
    key: idFor(
      'askToConfirm',
      memberId,
      home.householdId,
      String(home.requestedAt),
      isReminder ? 'again' : 'first',
    ),
    kind: 'tell',
    to: {
      firstOf: [
        holdersAt('buildingLeader', 'building'),
        holdersAt('gridWorker', 'grid'),
        holdersAt('communityWorker', 'community'),
      ],
    },
    title: isReminder ? '还有住户等您确认' : '有住户等您确认',
    text: `${home.label} 有居民登记入住，请在 ${deadline(home.confirmDueAt)} 前确认。`,
    link: { to: 'pendingHomes' },
    template: 'workArrived',
    values: { ticket: '-', title: '住户登记待确认', at: timestamp(home.requestedAt), note: home.label },
  }
}
