import { remindedBy } from '../../../shared/org-life/after-timers'
import { attendances } from '../../api/org-life/attendance/attendance-store'
import { blankRecord, factsOf, timerOf } from '../../api/org-life/records/record-facts'
import {
  activityRatings,
  activityRecords,
  type ActivityRecord,
} from '../../api/org-life/records/record-store'
import { activities, signUps, type Activity } from '../../api/org-life/store'
import { command } from '../../kit/cloud'
import type { Changes, Documents, Filter } from '../../kit/documents'

const PAGE = 900
const ATTEMPTS = 5

/** All that match, page by page in the order of their ids. */
async function allOf<Doc extends { _id: string }>(
  documents: Documents<Doc>,
  where: Filter,
  fields: readonly string[],
): Promise<Doc[]> {
  const all: Doc[] = []
  for (let last = ''; ;) {
    const page = await documents.find({
      where: { ...where, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields,
    })
    all.push(...page)
    if (page.length < PAGE) return all
    last = page.at(-1)!._id
  }
}

/**
 * Expected are those with a place who aren't excused, and whoever came without one; where nobody signs up, whoever came:
 * then there is nothing to miss.
 */
async function countedOf({ _id: activityId, places }: Activity) {
  const [noted, coming, rated] = await Promise.all([
    allOf(attendances, { activityId }, ['state']),
    places ? allOf(signUps, { activityId, list: 'coming' }, ['list']) : [],
    allOf(activityRatings, { activityId }, ['stars']),
  ])
  const of = (state: string) => noted.filter((one) => one.state === state)
  const came = of('present')
  const excused = new Set(of('onLeave').map(({ _id }) => _id))
  const expected = new Set([...coming.map(({ _id }) => _id), ...came.map(({ _id }) => _id)])
  return {
    expected: [...expected].filter((id) => !excused.has(id)).length,
    came: came.length,
    onLeave: excused.size,
    ratings: { count: rated.length, sum: rated.reduce((sum, { stars }) => sum + stars, 0) },
  }
}

/** Facts of a later edition of the activity; moved to another time it is reminded of anew. */
function renewedFacts(record: ActivityRecord, activity: Activity, now: number): Partial<ActivityRecord> {
  if (record.factsOf >= activity.revision) return {}
  const facts = factsOf(activity)
  const reminded = facts.startsAt === record.startsAt ? {} : remindedBy(facts.startsAt, now)
  const next = { ...record, ...facts, ...reminded }
  return { ...facts, ...reminded, ...timerOf(next), factsOf: activity.revision }
}

/**
 * Takes over what an activity now is, and counts anew who came, was expected and rated: on the revision that was found
 * before the counting, so that the last count began after the last change.
 */
export async function recountActivity(activityId: string, now: number): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const record = await activityRecords.get(activityId)
    const activity = await activities.get(activityId)
    if (!activity || activity.state === 'draft') return
    const counted = await countedOf(activity)
    if (!record) {
      const made = { ...blankRecord(activity, now), ...counted }
      if ((await activityRecords.insertOnce(made)).isNew) return
      continue
    }
    const changes: Changes = {}
    for (const [field, value] of Object.entries({ ...renewedFacts(record, activity, now), ...counted }))
      changes[field] = value === undefined ? command.remove() : command.set(value)
    const { _id, revision } = record
    if (await activityRecords.update({ _id, revision }, { ...changes, revision: command.inc(1) })) return
  }
  throw new Error(`the count of ${activityId} was overtaken ${ATTEMPTS} times`)
}
