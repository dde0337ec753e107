import { unitAt } from '../../../../shared/roles'
import type { OutboxItem, RoleHolders } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import type { Step } from '../step'
import { leadOf, tellStaff } from '../tellings'

interface By {
  requestId: string
  now: number
}

/** `isAgent`: whoever filed it for the owner does this, and the owner is told. */
export const withdrawStep = (
  appeal: Appeal,
  because: string,
  { isAgent, requestId, now }: By & { isAgent: boolean },
): Step => ({
  note: because || null,
  next: { endedAt: now },
  tell: isAgent ? '替您反映的人撤回了这件事。' : null,
  items: [
    tellStaff(
      appeal,
      leadOf(appeal),
      { title: `居民撤回：${appeal.title}`, note: '居民撤回了这件事，不用再办。', requestId },
      now,
    ),
  ],
})

/** Who leads the entrance and the building learns that there is something to see. */
export function shareItems(appeal: Appeal, { requestId, now }: By): OutboxItem[] {
  const leaders: RoleHolders[] = [
    { roles: ['entranceLeader'], unitId: unitAt(appeal.unitIds, 'entrance') ?? '' },
    { roles: ['buildingLeader'], unitId: unitAt(appeal.unitIds, 'building') ?? '' },
  ]
  const news = { title: `邻居让您看一件事：${appeal.title}`, note: '请帮着留意、说明情况。', requestId }
  return [tellStaff(appeal, { all: leaders.map((one) => ({ firstOf: [one] })) }, news, now)]
}
