import type { Hold } from '../../api/bookings/store'
import { activities } from '../../api/org-life/store'
import { command } from '../../kit/cloud'

/** Of holds at which no function can still be: those that no activity stands for, or not any more. */
export async function idleActivityHolds(holds: readonly Hold[]): Promise<Hold[]> {
  const claimed = holds.filter(({ kind }) => kind === 'activity')
  if (claimed.length === 0) return []
  const ids = [...new Set(claimed.map(({ id }) => id))]
  const found = await activities.find({
    where: { _id: command.in(ids) },
    limit: ids.length,
    fields: ['hold'],
  })
  const claims = new Map(found.map(({ _id, hold }) => [_id, hold?.claim]))
  return claimed.filter(({ id, claim }) => claims.get(id) !== claim)
}
