import type { Attendance } from '../../../cloudfunctions/api/org-life/attendance/attendance-store'
import type { MemberPresence, PointsEntry } from '../../../cloudfunctions/api/org-life/figures/ledger-store'
import { pointsRowOf } from '../../../cloudfunctions/api/org-life/figures/points-row'
import type { PlanDocument } from '../../../cloudfunctions/api/org-life/plans/plans-store'
import type {
  ActivityRating,
  ActivityRecord,
} from '../../../cloudfunctions/api/org-life/records/record-store'
import type { Activity, SignUp } from '../../../cloudfunctions/api/org-life/store'
import type { CounterRow } from '../../../cloudfunctions/kit/store'
import { smallSeed } from '../../../cloudfunctions/local/seed/small/seed'
import { hasTakenPlace } from '../../../shared/org-life/life-cycle'
import { entriesOf } from '../../../shared/org-life/plan'
import { NO_ENTERED_DAYS } from '../../../shared/org-life/recurrence'
import { documentsOf } from './invariants'

const moments: readonly (readonly [moment: string, now: number])[] = [
  ['a Sunday morning', Date.parse('2026-11-22T10:30:00+08:00')],
  ['the day after a theme day', Date.parse('2026-10-10T00:01:00+08:00')],
  ['the middle of the Spring Festival', Date.parse('2026-02-20T09:00:00+08:00')],
  ['New Year', Date.parse('2027-01-01T00:00:00+08:00')],
]

describe.each(moments)('organisational life until %s', (_, now) => {
  const seed = smallSeed(now)
  const activities = new Map([...documentsOf<Activity>(seed, 'activities')].map((one) => [one._id, one]))
  const attended = [...documentsOf<Attendance>(seed, 'activityAttendances')]
  const records = [...documentsOf<ActivityRecord>(seed, 'activityRecords')]
  const points = [...documentsOf<PointsEntry>(seed, 'points')]

  test('what took place has its record, which counts those who came and were expected, and their stars', () => {
    const signUps = [...documentsOf<SignUp>(seed, 'activitySignUps')]
    const ratings = [...documentsOf<ActivityRating>(seed, 'activityRatings')]
    const held = [...activities.values()].filter(({ state }) => hasTakenPlace(state))
    expect(records.map(({ _id }) => _id).sort()).toEqual(held.map(({ _id }) => _id).sort())
    for (const { _id, came, expected, ratings: counted } of records) {
      const present = attended.filter((one) => one.activityId === _id)
      const coming = signUps.filter((one) => one.activityId === _id && one.list === 'coming')
      const stars = ratings.filter((one) => one.activityId === _id).map((one) => one.stars)
      expect(came).toBe(present.length)
      expect(expected).toBe(new Set([...present, ...coming].map(({ memberId }) => memberId)).size)
      expect(counted).toEqual({ count: stars.length, sum: stars.reduce((sum, one) => sum + one, 0) })
    }
  })

  test('nobody came before the start was near, or to what is still to come', () => {
    for (const { activityId, at } of attended) {
      const { state, startsAt, endsAt } = activities.get(activityId)!
      expect(hasTakenPlace(state)).toBe(true)
      expect(at).toBeGreaterThan(startsAt - 30 * 60_000)
      expect(at).toBeLessThan(endsAt)
      expect(endsAt).toBeLessThan(now)
    }
  })

  test('each who came has one entry of points, and the total is their sum', () => {
    expect(points.map(({ sourceId, memberId }) => `${sourceId} ${memberId}`).sort()).toEqual(
      attended.map(({ activityId, memberId }) => `${activityId} ${memberId}`).sort(),
    )
    const rows = new Map([...documentsOf<CounterRow>(seed, 'counters')].map((row) => [row._id, row.figures]))
    for (const memberId of new Set(points.map((entry) => entry.memberId))) {
      const own = points.filter((entry) => entry.memberId === memberId)
      const total = own.reduce((sum, { amount }) => sum + amount, 0)
      expect(rows.get(pointsRowOf(memberId))).toEqual({ points: total })
    }
  })

  test('of the plan, what took place on its date counts as held, and each presence is the last', () => {
    const [plan] = [...documentsOf<PlanDocument>(seed, 'activityPlans')]
    const fulfilments = [...activities.values()].flatMap(({ _id: id, planned, state }) =>
      planned ? [{ id, entryId: planned.entryId, state }] : [],
    )
    const entries = entriesOf(plan!, { entered: NO_ENTERED_DAYS, fulfilments, now })
    expect(
      entries
        .filter(({ status }) => status === 'held')
        .map(({ activityId }) => activityId)
        .sort(),
    ).toEqual(fulfilments.map(({ id }) => id).sort())
    for (const { _id, lastCameAt } of documentsOf<MemberPresence>(seed, 'memberPresences')) {
      const own = attended.filter(
        ({ memberId, activityId }) => memberId === _id && activities.get(activityId)!.host.kind === 'org',
      )
      expect(lastCameAt).toBe(Math.max(...own.map(({ at }) => at ?? 0)))
    }
  })
})
