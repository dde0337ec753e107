import { households } from '../api/members/units-store'
import { command } from '../kit/cloud'
import { count } from '../kit/counters'
import type { Delivery } from '../kit/drain'
import { countsOfHousehold } from '../kit/household-counts'
import type { ItemOf } from '../kit/outbox'

/** The household of a confirmed home is there, and its first confirmed member speaks for it. */
export async function joinHousehold(
  { memberId, home }: ItemOf<'joinHousehold'>,
  { now }: Pick<Delivery, 'now'>,
): Promise<void> {
  const { householdId, unitIds } = home
  const entranceId = unitIds.at(-1) ?? ''
  await households.insertOnce({
    _id: householdId,
    entranceId,
    room: householdId.slice(entranceId.length + 1),
    unitIds,
    contactId: memberId,
    revision: 1,
  })
  await households.update(
    { _id: householdId, contactId: null },
    { contactId: memberId, revision: command.inc(1) },
  )
  // Every time somebody joins it, since a run may have died before the first time was counted.
  for (const one of countsOfHousehold({ _id: householdId, unitIds })) await count(one.key, one, now)
}

/** Who has moved out speaks for the household no longer. */
export async function leaveHousehold({ memberId, householdId }: ItemOf<'leaveHousehold'>): Promise<void> {
  await households.update(
    { _id: householdId, contactId: memberId },
    { contactId: null, revision: command.inc(1) },
  )
}
