import { addWorkdays, isWorkday } from '../../../../shared/workdays'
import { waitEndsAt } from '../../../../shared/direct-line/alarms'
import { deadlinesFrom } from '../../../../shared/direct-line/clock'
import type { Rating } from '../../../../shared/direct-line/rating'
import { CLIMBS_AFTER } from '../../../../shared/direct-line/queues'
import { civilDate } from '../../../../shared/time'
import type { OutboxItem } from '../../../kit/outbox'
import type { Appeal } from '../appeal'
import { supervisorsAt, unitAbove } from '../levels'
import type { Step } from '../step'
import { watchedReopened } from '../supervision'
import { leadOf, tellStaff } from '../tellings'

interface By {
  requestId: string
  now: number
}

/**
 * Not solved: back to the desk that answered and to its supervisor's eye; the second time it climbs a level by
 * itself (product.md, "Rating"), and stays there. Either way the time for solving it begins anew, waiting included.
 */
function reopened(appeal: Appeal, now: number): Partial<Appeal> {
  const reopenings = appeal.reopenings + 1
  const above = unitAbove(appeal, appeal.deskId)
  const climbs = reopenings === CLIMBS_AFTER && above !== null
  const deskId = climbs ? above.unitId : appeal.deskId
  const { unitId, unitName } = watchedReopened(appeal, deskId)
  return {
    reopenings,
    resolveBy: deadlinesFrom(now, appeal, appeal.clock).resolveBy,
    waitedMs: 0,
    supervision: { unitId, unitName, since: now, because: 'reopened' },
    ...(climbs && { deskId, deskName: above.unitName, handlerId: null, cameFrom: null }),
  }
}

/** Whoever had it learns that it has gone up without them. */
function tellFormerLead(before: Appeal, after: Appeal, { requestId, now }: By): OutboxItem[] {
  if (before.deskId === after.deskId) return []
  const note = `居民两次认为没有解决，已转${after.deskName}办理。`
  return [tellStaff(before, leadOf(before), { title: `转上一级办理：${before.title}`, note, requestId }, now)]
}

export function rateStep(appeal: Appeal, rating: Rating, { requestId, now }: By): Step {
  const rated: Partial<Appeal> = { rating, ratedAt: now }
  const note = rating.words || null
  if (rating.isSolved) {
    const news = { title: `居民已评价：${appeal.title}`, note: '居民认为问题已解决。', requestId }
    return { note, next: rated, tell: null, items: [tellStaff(appeal, leadOf(appeal), news, now)] }
  }
  const next = { ...rated, ...reopened(appeal, now) }
  const after = { ...appeal, ...next }
  const title = `没有解决：${appeal.title}`
  const again = { title, note: '居民认为没有解决，请重新办理并答复。', requestId }
  const watch = { title: `请督办：${appeal.title}`, note: '居民认为没有解决，请督促办理。', requestId }
  return {
    note,
    next,
    toUnit: after.deskId === appeal.deskId ? null : after.deskName,
    tell: null,
    items: [
      tellStaff(after, leadOf(after), again, now),
      tellStaff(after, { firstOf: supervisorsAt(after, after.supervision!.unitId) }, watch, now),
      ...tellFormerLead(appeal, after, { requestId, now }),
    ],
  }
}

/**
 * The clock runs again: its deadline moves by as long as it stood still, on to a working day where it isn't urgent. It
 * never stood longer than it may, however late the answer comes or the job runs.
 */
export function clockRunsAgain(appeal: Appeal, now: number): Partial<Appeal> {
  const until = Math.min(now, waitEndsAt(appeal))
  const waited = Math.max(0, until - (appeal.waitingSince ?? until))
  const moved = appeal.resolveBy + waited
  const isOnWorkday = appeal.isUrgent || isWorkday(civilDate(moved))
  return {
    waitingSince: null,
    waitedMs: appeal.waitedMs + waited,
    resolveBy: isOnWorkday ? moved : addWorkdays(moved, 1),
  }
}

export const supplyStep = (appeal: Appeal, note: string | null, { requestId, now }: By): Step => ({
  note,
  next: clockRunsAgain(appeal, now),
  tell: null,
  items: [
    tellStaff(
      appeal,
      leadOf(appeal),
      { title: `居民补充了情况：${appeal.title}`, note: '可以继续办理了。', requestId },
      now,
    ),
  ],
})
