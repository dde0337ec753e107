import { appeals } from '../../api/direct-line/store'
import { command } from '../../kit/cloud'
import type { ItemOf } from '../../kit/outbox'

const BATCH = 100

/**
 * Somebody was given a role in a unit: the cases that concern that unit's people aren't there for them either, whatever
 * other role they hold.
 */
export async function excludeNamed({ memberId, unitId }: ItemOf<'excludeNamed'>): Promise<void> {
  for (let last = ''; ;) {
    const found = await appeals.find({
      where: { namedUnitId: unitId, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: BATCH,
      fields: ['excludedIds', 'ownerId', 'agent'],
    })
    for (const { _id, excludedIds, ownerId, agent } of found) {
      const isTheirs = ownerId === memberId || agent?.memberId === memberId
      if (isTheirs || excludedIds.includes(memberId)) continue
      await appeals.update(
        { _id, excludedIds: command.neq(memberId) },
        { excludedIds: command.push([memberId]), revision: command.inc(1) },
      )
    }
    if (found.length < BATCH) return
    last = found.at(-1)!._id
  }
}
