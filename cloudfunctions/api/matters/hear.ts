import { AppError, type Reason } from '../../../shared/errors'
import { command } from '../../kit/cloud'
import { matters, type Matter } from './store'

/**
 * Fixes the text of a matter before the first opinion on it counts: from here on no edit's condition holds any more.
 * An edit that was faster has made a new edition, and whoever read the old one reads again.
 */
export async function fixText(
  { _id, revision, isHeard }: Pick<Matter, '_id' | 'revision' | 'isHeard'>,
  refusalNow: (matter: Matter) => Reason | null,
): Promise<void> {
  if (isHeard) return
  const fixed = await matters.update(
    { _id, revision, isHeard: false },
    { isHeard: true, revision: command.inc(1) },
  )
  if (fixed) return
  const current = await matters.get(_id)
  const reason = current ? refusalNow(current) : 'core.not_found'
  if (reason) throw new AppError({ code: 'REFUSED', reason })
  if (current) await fixText(current, refusalNow)
}
