import { civilMonth } from '../time'
import { unitAt } from '../roles'
import type { AppealKind } from './draft'
import type { AppealState } from './life-cycle'
import type { Outcome } from './outcome'
import { isSatisfied, type Rating } from './rating'

/** What a case is counted by. A figure is the number of cases that carry its mark, so it can always be recounted. */
export interface CountedFacts {
  readonly kind: AppealKind
  readonly categoryId: string
  readonly unitIds: readonly string[]
  readonly state: AppealState
  readonly createdAt: number
  readonly acceptBy: number
  readonly acceptedAt: number | null
  /** The deadline of acceptance has passed without it, and the timed job has said so. */
  readonly isAcceptanceMissed: boolean
  readonly outcome: Outcome | null
  readonly rating: Rating | null
  readonly ratedAt: number | null
  readonly endedAt: number | null
  readonly ending: 'rated' | 'unrated' | 'officer' | null
}

/** Resolution is asked of these kinds alone (product.md, "The three rates"). */
const kindsToSolve: readonly AppealKind[] = ['suggestion', 'request', 'complaint']

/** Declined, merged and withdrawn cases stand beside the rates, never inside. */
const stateAside = (state: AppealState): boolean =>
  state === 'declined' || state === 'merged' || state === 'withdrawn'

type Mark = readonly [figure: string, at: number]

function responseMarks(facts: CountedFacts): Mark[] {
  const { acceptedAt, acceptBy, isAcceptanceMissed } = facts
  if (acceptedAt === null && !isAcceptanceMissed) return []
  const isInTime = acceptedAt !== null && acceptedAt <= acceptBy
  return isInTime
    ? [
        ['responseDue', acceptBy],
        ['respondedInTime', acceptBy],
      ]
    : [
        ['responseDue', acceptBy],
        ['respondedLate', acceptBy],
      ]
}

/** The latest rating counts; what was merely explained stands beside. */
function ratingMarks({ rating, ratedAt, outcome, kind }: CountedFacts): Mark[] {
  if (rating === null || ratedAt === null) return []
  if (outcome === 'explained') return [['ratedExplained', ratedAt]]
  const marks: Mark[] = [['rated', ratedAt]]
  if (isSatisfied(rating)) marks.push(['satisfied', ratedAt])
  if (kindsToSolve.includes(kind)) {
    marks.push(['ratedToSolve', ratedAt])
    if (rating.isSolved) marks.push(['ratedSolved', ratedAt])
  }
  return marks
}

function endingMarks({ state, endedAt, outcome, ending }: CountedFacts): Mark[] {
  if (endedAt === null) return []
  if (stateAside(state)) return [[state, endedAt]]
  const marks: Mark[] = [['closed', endedAt]]
  if (outcome) marks.push([`outcome:${outcome}`, endedAt])
  if (ending === 'unrated') marks.push(['unrated', endedAt])
  return marks
}

function marksWithoutUnit(facts: CountedFacts): Mark[] {
  const filed: Mark[] = [
    ['submitted', facts.createdAt],
    [`kind:${facts.kind}`, facts.createdAt],
    [`category:${facts.categoryId}`, facts.createdAt],
  ]
  const place = unitAt(facts.unitIds, 'building') ?? unitAt(facts.unitIds, 'grid')
  if (place) filed.push([`place:${place}`, facts.createdAt])
  const judged = stateAside(facts.state) ? [] : [...responseMarks(facts), ...ratingMarks(facts)]
  return [...filed, ...judged, ...endingMarks(facts)]
}

/**
 * The units whose figures a case is part of: its community and its grid. A case that was kept from a community's own
 * people lies above it, and is counted there alone: a sum must not give away what a list doesn't show.
 */
export function countedUnits(unitIds: readonly string[]): string[][] {
  const community = unitIds.slice(0, 3)
  return unitIds.length > 3 ? [community, unitIds.slice(0, 4)] : [community]
}

/** `unit|month|figure` for everything this case is counted as. */
export function marksOf(facts: CountedFacts): string[] {
  const marks = marksWithoutUnit(facts)
  return countedUnits(facts.unitIds).flatMap((units) =>
    marks.map(([figure, at]) => markOf(units.at(-1)!, civilMonth(at), figure)),
  )
}

export const markOf = (unitId: string, month: string, figure: string): string =>
  `${unitId}|${month}|${figure}`

export type Figures = Readonly<Record<string, number>>

export interface Rate {
  /** Cases that count for it, and all that could. */
  part: number
  whole: number
}

/** The three rates of a unit and month, as parts and wholes (product.md, "The three rates"). */
export const ratesOf = (figures: Figures): Record<'response' | 'resolution' | 'satisfaction', Rate> => ({
  response: { part: figures.respondedInTime ?? 0, whole: figures.responseDue ?? 0 },
  resolution: { part: figures.ratedSolved ?? 0, whole: figures.ratedToSolve ?? 0 },
  satisfaction: { part: figures.satisfied ?? 0, whole: figures.rated ?? 0 },
})

/** The sum of several rows, for a unit above those they belong to. */
export function sumOf(rows: readonly Figures[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const row of rows) {
    for (const [figure, count] of Object.entries(row)) sum[figure] = (sum[figure] ?? 0) + count
  }
  return sum
}
