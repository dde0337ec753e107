import { nextRecordTimer, remindedBy } from '../../../../shared/org-life/after-timers'
import { hasTakenPlace, isToCome } from '../../../../shared/org-life/life-cycle'
import type { Activity } from '../store'
import type { ActivityFacts, ActivityRecord } from './record-store'

function stageOf({ state }: Pick<Activity, 'state'>): ActivityFacts['stage'] {
  if (hasTakenPlace(state)) return 'held'
  return isToCome(state) ? 'toCome' : 'off'
}

export const factsOf = (activity: Activity): ActivityFacts => ({
  title: activity.title,
  kind: activity.kind,
  hostKey: activity.hostKey,
  hostName: activity.host.name,
  hostIds: activity.hostIds,
  unitIds: activity.unitIds,
  scopeUnitId: activity.scopeUnitId,
  scopeName: activity.scopeName,
  placeName: activity.place.name,
  capacity: activity.places?.capacity ?? null,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  stage: stageOf(activity),
})

/** When the timed job has to do with a record next, as a field of it. */
export const timerOf = (record: Parameters<typeof nextRecordTimer>[0]): { timerAt: number | undefined } => ({
  timerAt: nextRecordTimer(record)?.at,
})

/** An activity's record before anything has been written or counted. */
export function blankRecord(activity: Activity, now: number): ActivityRecord {
  const facts = factsOf(activity)
  const begun = {
    ...facts,
    ...remindedBy(activity.startsAt, now),
    locksAt: null,
    isLockNoted: false,
  }
  const timerAt = nextRecordTimer(begun)?.at
  return {
    ...begun,
    ...(timerAt !== undefined && { timerAt }),
    _id: activity._id,
    revision: 1,
    factsOf: activity.revision,
    edition: 0,
    written: null,
    photos: [],
    recordedAt: null,
    corrections: [],
    expected: 0,
    came: 0,
    onLeave: 0,
    ratings: { count: 0, sum: 0 },
    requests: [],
    outbox: [],
  }
}
