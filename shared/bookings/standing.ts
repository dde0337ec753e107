import { DAY } from '../time'
import type { StandingView } from './schema'

/** So many no-shows within so long keep somebody from booking for so long. */
export const NO_SHOWS_ALLOWED = 3
export const NO_SHOWS_WITHIN = 30 * DAY
export const SUSPENDED_FOR = 30 * DAY
/** How many are remembered: more than can ever count. */
export const MOST_REMEMBERED = 40

/** A booking whose booker didn't come; `at` (ms) is when it was noted. Staff can lift it. */
export interface NoShow {
  readonly bookingId: string
  readonly at: number
  readonly label: string
  readonly isLifted: boolean
  readonly isAppealed: boolean
}

const counting = (noShows: readonly NoShow[]): NoShow[] =>
  noShows.filter(({ isLifted }) => !isLifted).sort((one, other) => one.at - other.at)

/** Until when no-shows keep somebody from booking, ms; null while they may book. */
export function suspendedUntil(noShows: readonly NoShow[], now: number): number | null {
  const counted = counting(noShows)
  const ends = counted
    .slice(NO_SHOWS_ALLOWED - 1)
    .filter(({ at }, index) => at - counted[index]!.at <= NO_SHOWS_WITHIN)
    .map(({ at }) => at + SUSPENDED_FOR)
  const end = Math.max(0, ...ends)
  return end > now ? end : null
}

/** Those of the last thirty days that count, the newest first. */
export const recentNoShows = (noShows: readonly NoShow[], now: number): NoShow[] =>
  counting(noShows)
    .filter(({ at }) => at > now - NO_SHOWS_WITHIN)
    .reverse()

export const standingViewOf = (noShows: readonly NoShow[], now: number): StandingView => ({
  noShows: recentNoShows(noShows, now).map(({ bookingId, at, label, isAppealed }) => ({
    bookingId,
    at,
    label,
    isAppealed,
  })),
  suspendedUntil: suspendedUntil(noShows, now),
})
