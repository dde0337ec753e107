import { idFor } from './ids'
import type { Count } from './outbox'
import type { CounterRow } from './store'

/** In the place of a month: how many households a unit has doesn't begin anew every month. */
export const HOUSEHOLDS = 'households'
/** Communities, buildings and entrances: what higher units are the sums of, and what a leader sees. */
const COUNTED_DEPTHS = [3, 5, 6]

/** What a household adds to the counts of the units it lies in, each under a key that counts it once. */
export const countsOfHousehold = ({
  _id,
  unitIds,
}: {
  _id: string
  unitIds: readonly string[]
}): (Count & { key: string })[] =>
  COUNTED_DEPTHS.flatMap((depth) => {
    const unitId = unitIds[depth - 1]
    if (unitId === undefined) return []
    const key = idFor('countHousehold', _id, unitId)
    return [{ key, unitId, unitIds: unitIds.slice(0, depth), month: HOUSEHOLDS, add: { households: 1 } }]
  })

export const householdsIn = ({ figures }: Pick<CounterRow, 'figures'>): number => figures.households ?? 0
