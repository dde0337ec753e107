import type { findFree } from '@shared/bookings/contracts'
import type { InputOf } from '@shared/contract'
import type { Reason } from '@shared/errors'
import type { CivilDate } from '@shared/time'

/** Parts of a day, as people say them. */
export const partsOfDay = {
  morning: { label: '上午', from: 6 * 60, to: 12 * 60 },
  afternoon: { label: '下午', from: 12 * 60, to: 18 * 60 },
  evening: { label: '晚上', from: 18 * 60, to: 24 * 60 },
  any: { label: '全天都行', from: 0, to: 24 * 60 },
} as const
export type PartOfDay = keyof typeof partsOfDay

export const lengths = [30, 60, 90, 120, 180, 240] as const

export interface FindWish {
  date: CivilDate
  part: PartOfDay
  minutes: number
  headCount: string
  isStepFree: boolean
  /** All centres of the community, not this one alone. */
  isAnywhere: boolean
}

export const usualWish: Omit<FindWish, 'date'> = {
  part: 'afternoon',
  minutes: 120,
  headCount: '',
  isStepFree: false,
  isAnywhere: true,
}

export type Search = InputOf<typeof findFree>

const MOST_PEOPLE = 2_000

/** Why it can't be asked yet. */
export function findProblems({ headCount }: FindWish): { headCount?: Reason } {
  if (headCount === '') return { headCount: 'core.required' }
  const people = Number.parseInt(headCount, 10)
  return people >= 1 && people <= MOST_PEOPLE ? {} : { headCount: 'core.invalid' }
}

/** The question as the server takes it. */
export function searchOf(wish: FindWish, { centreId, unitId }: { centreId: string; unitId: string }): Search {
  const { date, part, minutes, headCount, isStepFree, isAnywhere } = wish
  const { from, to } = partsOfDay[part]
  return {
    within: isAnywhere && unitId !== '' ? { unitId } : { centreId },
    date,
    from,
    to,
    minutes,
    headCount: Number.parseInt(headCount, 10),
    isStepFree,
  }
}
