import type { Category } from '../../../../shared/direct-line/categories'
import { initialCategories } from '../../../../shared/direct-line/initial-categories'

import type { Rating } from '../../../../shared/direct-line/rating'
import { addDays, civilDate, DAY, HOUR, MINUTE, startOfDay } from '../../../../shared/time'
import type { Appeal } from '../../../api/direct-line/appeal'
import type { Member } from '../../../api/members/store'
import type { CaseStory, StoryMessage, StoryStep } from '../case-story'
import { randomFor, type Random } from '../random'
import { accepted, answered, closed, rated, started } from '../steps-told'
import { residentsOf, type Flat } from './households'
import { districtPlan } from './plan'
import type { Desk } from './staff'
import { handlerWords, residentWords, solvedWords, startNotes, subjects, unsolvedWords } from './texts'
import type { Community } from './units'

const YEAR = 365

const weighedCategories = initialCategories.map(
  (category) => [category, subjects[category.id]?.weight ?? 1] as const,
)

/** People write when they are at home: mornings and evenings more than at noon, hardly at night. */
const hours = [
  [7, 6],
  [8, 9],
  [9, 10],
  [10, 9],
  [11, 6],
  [14, 6],
  [16, 7],
  [18, 9],
  [19, 11],
  [20, 10],
  [21, 7],
  [23, 2],
] as const

/** The case's filing time: spread over the year before `now`, the last ones within the last hours. */
function filedAtOf(index: number, random: Random, now: number): number {
  const daysAgo = Math.floor(((districtPlan.appeals - 1 - index) * YEAR) / districtPlan.appeals)
  const midnight = startOfDay(addDays(civilDate(now), -daysAgo))
  const at = midnight + random.weighted(hours) * HOUR + random.int(0, 59) * MINUTE + random.int(0, 59_999)
  return at < now ? at : now - random.int(5 * MINUTE, 3 * HOUR)
}

function ratingOf(isSolved: boolean, random: Random): Rating {
  const stars = (usual: number) => Math.max(1, Math.min(5, usual + random.int(-1, 1)))
  const usual = isSolved ? 5 : 3
  return {
    speed: stars(usual),
    result: isSolved ? stars(5) : random.int(1, 3),
    service: stars(usual),
    answer: stars(usual),
    isSolved,
    words: random.pick(isSolved ? solvedWords : unsolvedWords),
  }
}

interface Course {
  random: Random
  category: Category
  handler: Member
  filedAt: number
}

function* answeringSteps({ random, category, handler, filedAt }: Course): Iterable<StoryStep> {
  const { isUrgent } = category
  const isLate = random.chance(0.04)
  let at = filedAt + (isUrgent ? random.int(2, 60) * MINUTE : random.int(5, 360) * MINUTE)
  if (isLate) at += isUrgent ? 3 * HOUR : 3 * DAY
  yield accepted(handler, at)
  at += random.int(10, isUrgent ? 60 : 1200) * MINUTE
  yield started(handler, at, random.pick(startNotes))
  at += isUrgent ? random.int(1, 18) * HOUR : random.int(10, 130) * HOUR
  if (random.chance(0.06)) at += isUrgent ? DAY : 7 * DAY
  const text = random.pick(subjects[category.id]!.answers)
  yield answered(handler, at, { text })
}

/** From an answer on: rated or not, reopened once at most, and closed. */
function* closingSteps({ random, category, handler }: Course, answeredAt: number): Iterable<StoryStep> {
  let at = answeredAt
  let ratesIt = random.chance(0.6)
  if (ratesIt && random.chance(0.05)) {
    at += random.int(3, 100) * HOUR
    yield rated(at, ratingOf(false, random))
    at += random.int(24, 100) * HOUR
    const text = `再次上门处理：${subjects[category.id]!.answers[0]}`
    yield answered(handler, at, { text })
    ratesIt = random.chance(0.7)
  }
  // The timer closes what nobody rates, and what nobody closes.
  if (!ratesIt) return
  at += random.int(1, 140) * HOUR
  yield rated(at, ratingOf(true, random))
  if (random.chance(0.5)) yield closed(handler, at + random.int(1, 20) * HOUR)
}

function stepsUntil(now: number, course: Course): StoryStep[] {
  const answering = [...answeringSteps(course)]
  const steps = [...answering, ...closingSteps(course, answering.at(-1)!.at)]
  return steps.filter((step) => step.at <= now)
}

function talkOf({ random, handler }: Course, owner: Member, steps: readonly StoryStep[]): StoryMessage[] {
  const answer = steps.find((step) => step.move === 'resolve')
  const accept = steps[0]
  if (!accept || !answer || !random.chance(0.12)) return []
  const at = Math.floor((accept.at + answer.at) / 2)
  return [
    { at: accept.at + 1, by: handler, text: random.pick(handlerWords) },
    { at, by: owner, text: random.pick(residentWords) },
  ]
}

const PUBLISHED_SINCE = 60 * DAY

/** Half of what was answered lately is in the ledger; of a home it says the building. */
function publicationOf(
  { random, handler, filedAt }: Course,
  steps: readonly StoryStep[],
  now: number,
): Pick<CaseStory, 'published'> {
  const answeredAt = steps.filter((step) => step.move === 'resolve').at(-1)?.at
  const isPublished = random.chance(0.5)
  if (!isPublished || answeredAt === undefined || filedAt < now - PUBLISHED_SINCE) return {}
  const shown = ({ title, text, place, answer }: Appeal) => ({
    title,
    text,
    placeLabel: place.label.split(' ')[1] ?? '',
    answer: answer?.text ?? null,
    photos: [],
  })
  return { published: { at: answeredAt + HOUR, by: handler, shown } }
}

export interface Neighbourhood {
  community: Community
  /** District, subdistrict, community. */
  unitNames: readonly string[]
  desk: Desk
  /** Number of the community's first grid among all grids. */
  firstGrid: number
}

/** Somebody with a home that isn't refused, in a random flat; nearly every flat has one. */
function ownerIn({ community, firstGrid }: Neighbourhood, random: Random, now: number) {
  for (;;) {
    const order = random.int(0, community.grids.length - 1)
    const grid = community.grids[order]!
    const building = random.int(0, grid.buildings.length - 1)
    const entrance = random.int(0, grid.buildings[building]!.entrances.length - 1)
    const { households } = grid.buildings[building]!.entrances[entrance]!
    const number = random.int(0, households - 1)
    const flat: Flat = { grid, gridNumber: firstGrid + order, building, entrance, number }
    const owner = random.pick(residentsOf(flat, community.unit, now))
    const home = owner.homes[0]!
    if (home.state === 'confirmed') return { owner, home, gridOrder: order }
  }
}

const unitNamesOf = ({ community, unitNames }: Neighbourhood, gridOrder: number): string[] => [
  ...unitNames,
  community.grids[gridOrder]!.unit.name,
]

/** One of the year's cases; a higher index was filed later. */
export function districtStory(
  index: number,
  neighbourhoods: readonly Neighbourhood[],
  now: number,
): CaseStory {
  const random = randomFor('case', index)
  const neighbourhood = random.pick(neighbourhoods)
  const { owner, home, gridOrder } = ownerIn(neighbourhood, random, now)
  const category = random.weighted(weighedCategories)
  const [kind, text] = random.pick(subjects[category.id]!.cases)
  const filedAt = filedAtOf(index, random, now)
  const { gridWorkers, communityWorkers } = neighbourhood.desk
  const handler = random.chance(0.6) ? gridWorkers[gridOrder]! : random.pick(communityWorkers)
  const course: Course = { random, category, handler, filedAt }
  const steps = stepsUntil(now, course)
  return {
    key: `district.${index}`,
    owner,
    home,
    unitNames: unitNamesOf(neighbourhood, gridOrder),
    filedAt,
    kind,
    category,
    text,
    place: null,
    photos: [],
    phone: random.chance(0.7) ? owner.phone : null,
    mayBePublic: random.chance(0.75),
    check: filedAt > now - DAY && random.chance(0.05) ? 'review' : 'passed',
    steps,
    talk: talkOf(course, owner, steps),
    ...publicationOf(course, steps, now),
  }
}
