import type { BookingReason } from '../../../shared/bookings/reasons'
import { AppError, refuseIf } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import { SETTLED_AFTER } from './settled'
import { bookerWeeks, type BookerWeek, type WeekEntry } from './store'

/** Each tap of an impatient finger counts a week once and takes that back once: ten at once all get their answer. */
const ATTEMPTS = 20

interface WeekClaim {
  weekId: string
  entry: WeekEntry
  /** The week as it was read; null when it wasn't there. */
  known: BookerWeek | null
  refusal(entries: readonly WeekEntry[]): BookingReason | null
}

/**
 * Puts a booking into somebody's week by one write on its revision, so that of several at once none is counted past
 * the quota; once for each claim. Throws the refusal when the rule gives one.
 */
export async function claimWeek({ weekId, entry, known, refusal }: WeekClaim): Promise<void> {
  let current = known
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const { bookingId, claim } = entry
    if (current?.live.some((one) => one.bookingId === bookingId && one.claim === claim)) return
    refuseIf(refusal(current?.live ?? []))
    const checkAt = entry.at + SETTLED_AFTER
    if (current === null) {
      const first = await bookerWeeks.insertOnce({ _id: weekId, revision: 1, live: [entry], checkAt })
      if (first.isNew) return
      current = first.existing
      continue
    }
    const { _id, revision } = current
    const changes = { live: command.push([entry]), checkAt: command.min(checkAt), revision: command.inc(1) }
    if (await bookerWeeks.update({ _id, revision }, changes)) return
    current = await bookerWeeks.get(weekId)
  }
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

/** Takes a booking out of these weeks, or just what one claim put there. Again changes nothing. */
export function releaseWeeks(
  weekIds: readonly string[],
  entry: { bookingId: string; claim?: string },
): Promise<void> {
  const changes = { live: command.pull(entry), revision: command.inc(1) }
  return bookerWeeks.updateEach(weekIds, { live: command.elemMatch(entry) }, changes)
}
