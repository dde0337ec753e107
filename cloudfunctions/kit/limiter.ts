import { AppError } from '../../shared/errors'
import { HOUR, MINUTE } from '../../shared/time'
import { command } from './cloud'
import { idFor } from './ids'
import { rateWindows } from './store'

const WINDOW = 10 * MINUTE
/** A secretary who works through forty open cases in one go stays well below it. */
export const WRITES_PER_WINDOW = 150

/** Windows that this instance has counted in, so that the first write of one is a single insert. */
const known = new Set<string>()

/**
 * Counts one write of this person in the current ten minutes, and refuses beyond the limit. The same request again
 * is let through uncounted, for a phone that never got its answer. Outside every transaction, and for people who
 * aren't registered too.
 */
export async function countWrite(openid: string, requestId: string, now: number): Promise<void> {
  const start = now - (now % WINDOW)
  const id = idFor('rate', openid, String(start))
  if (!known.has(id)) {
    const first = await rateWindows.insertOnce({
      _id: id,
      count: 1,
      requests: [requestId],
      expiresAt: start + HOUR,
    })
    if (known.size > 5_000) known.clear()
    known.add(id)
    if (first.isNew || first.existing.requests.includes(requestId)) return
  }
  const isCounted = await rateWindows.update(
    { _id: id, count: command.lt(WRITES_PER_WINDOW), requests: command.neq(requestId) },
    { count: command.inc(1), requests: command.push([requestId]) },
  )
  if (isCounted) return
  const current = await rateWindows.get(id)
  if (current?.requests.includes(requestId)) return
  throw new AppError({ code: 'TOO_MANY', reason: 'core.too_many_requests' })
}

/** Removes windows that nobody counts in any more. */
export const forgetOldWindows = (now: number): Promise<void> => rateWindows.removeUntil('expiresAt', now)
