import { getActivity, showMonth, signUp } from '../../shared/org-life/contracts'
import { addDays, addMonths, civilMonth, HOUR, startOfDay } from '../../shared/time'
import type { Activity } from '../../cloudfunctions/api/org-life/store'
import { published, signUpWish, storedActivities } from '../support/activities'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { callBudget } from './endpoint-calls'
import type { Measurement, Scenario } from './scenario'

/** As many as a district has in some years; a tenth of them lie in the community that is looked at. */
const ACTIVITIES = 10_000
const COMMUNITIES = 10
const REQUESTS = 30
const RACING = 200
const PLACES = 30
const MONTH_PAGE = 100

type Figures = Record<string, number>

const rounded = (value: number): number => Math.round(value * 10) / 10
const half = (times: number[]): number => rounded(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!)

/** Copies of one activity over a year, by turns in each of some communities. */
function* copiesOf(activity: Activity) {
  for (let place = 0; place < ACTIVITIES; place++) {
    const community = place % COMMUNITIES === 0 ? 'happy' : `elsewhere-${place % COMMUNITIES}`
    const startsAt = startOfDay(addDays('2026-06-01', place % 365)) + (8 + (place % 12)) * HOUR
    const unitIds = ['d1', 's1', community]
    yield {
      ...activity,
      _id: `activity-${place}`,
      scopeUnitId: community,
      unitIds,
      calendars: [...unitIds, `=${community}`],
      startsAt,
      endsAt: startsAt + 2 * HOUR,
      month: civilMonth(startsAt),
      timerAt: startsAt + 10_000 * HOUR,
    }
  }
}

async function manyActivities(): Promise<Community> {
  const town = await community()
  await published(await town.secretary())
  const { activities } = await storedActivities(town)
  const all = [...copiesOf(activities[0]!)]
  for (let from = 0; from < all.length; from += 1_000) {
    const chunk = all.slice(from, from + 1_000)
    await town.cloud.import(
      chunk.map((document) => ({ collection: 'activities', document: { ...document } })),
    )
  }
  return town
}

/** The month of one community, and of the whole district a page at a time, with ten thousand activities behind. */
async function month(unitId: string): Promise<Measurement> {
  const town = await manyActivities()
  try {
    const resident = await town.resident()
    const times: number[] = []
    const most: Figures = { calls: 0, examined: 0, returned: 0 }
    for (let request = 0; request <= REQUESTS; request++) {
      const wanted = addMonths(civilMonth(MONDAY_MORNING), (request % 3) - 1)
      const input = { unitId, month: wanted, kind: null, isOpenToMe: false, near: null, cursor: null }
      const started = performance.now()
      const { items } = await resident.call(showMonth, input)
      if (request === 0) continue
      times.push(performance.now() - started)
      const { calls, examined } = resident.report!
      most.calls = Math.max(most.calls!, calls)
      most.examined = Math.max(most.examined!, examined)
      most.returned = Math.max(most.returned!, items.length)
    }
    // Who asks, and the row that says whether there are more.
    const examined = Math.min(MONTH_PAGE, most.returned!) + 2
    return { figures: { ...most, p50Ms: half(times) }, budget: { calls: callBudget(showMonth), examined } }
  } finally {
    await town.stop()
  }
}

/** One person after another signs up, and sees what came of it. */
async function alone(): Promise<Measurement> {
  const town = await community()
  try {
    const { id } = await published(await town.secretary(), { capacity: 100 })
    const times: number[] = []
    const most: Figures = { calls: 0, examined: 0 }
    for (let count = 0; count <= REQUESTS; count++) {
      const person = await town.resident()
      const started = performance.now()
      await person.call(signUp, signUpWish(id))
      if (count === 0) continue
      times.push(performance.now() - started)
      most.calls = Math.max(most.calls!, person.report!.calls)
      most.examined = Math.max(most.examined!, person.report!.examined)
    }
    return { figures: { ...most, p50Ms: half(times) }, budget: { calls: callBudget(signUp), examined: 30 } }
  } finally {
    await town.stop()
  }
}

/** Two hundred at once for thirty places: thirty have one, all others stand in line. */
async function racing(): Promise<Measurement> {
  const town = await community()
  try {
    const { id } = await published(await town.secretary(), { capacity: PLACES })
    const people: Person[] = []
    for (let count = 0; count < RACING; count++) people.push(await town.resident())
    const started = performance.now()
    const outcomes = await Promise.all(
      people.map(async (person) => (await person.call(signUp, signUpWish(id))).mine?.state),
    )
    const msPerAttempt = rounded((performance.now() - started) / RACING)
    const calls = people.map((person) => person.report!.calls)
    const count = (state: string) => outcomes.filter((outcome) => outcome === state).length
    const confirmed = count('confirmed')
    const waiting = count('waiting')
    const { places } = await people[0]!.call(getActivity, { id })
    return {
      figures: {
        confirmed,
        waiting,
        others: RACING - confirmed - waiting,
        left: places!.left,
        msPerAttempt,
        callsPerAttempt: rounded(calls.reduce((sum, one) => sum + one, 0) / RACING),
      },
      budget: { confirmed: PLACES, waiting: RACING - PLACES, others: 0, left: 0, callsPerAttempt: 8 },
    }
  } finally {
    await town.stop()
  }
}

export const scenarios: Scenario[] = [
  { name: 'org-life/month-community', run: () => month('happy') },
  { name: 'org-life/month-district', run: () => month('d1') },
  { name: 'org-life/sign-up-alone', run: alone },
  { name: 'org-life/sign-up-race', run: racing },
]
