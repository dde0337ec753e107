import { isSameSlot, type Slot } from '@shared/bookings/slot'
import type { FreeSlot } from '@shared/bookings/schema'

export interface Occurrence {
  slot: Slot
  /** Why this one can't be booked; null when it can. */
  reason: string | null
  nearest: FreeSlot[]
}

/** What somebody decided about a date that clashes: another time, or leaving it out. */
export type Decision = FreeSlot | 'skip'

/** A series while its clashes are being settled; decisions by the date that was wanted. */
export interface SeriesPlan {
  occurrences: readonly Occurrence[]
  decisions: Readonly<Record<string, Decision>>
}

const decided = ({ decisions }: SeriesPlan, { slot }: Occurrence): Decision | undefined =>
  decisions[slot.date]

/** The slots that would be booked now. */
export const slotsOf = (plan: SeriesPlan): Slot[] =>
  plan.occurrences.flatMap((occurrence) => {
    const decision = decided(plan, occurrence)
    if (decision === 'skip') return []
    if (decision) {
      const { roomId, date, from, to } = decision
      return [{ roomId, date, from, to }]
    }
    return occurrence.reason === null ? [occurrence.slot] : []
  })

/** How many clashes still wait for a decision. */
export const undecided = (plan: SeriesPlan): number =>
  plan.occurrences.filter((one) => one.reason !== null && decided(plan, one) === undefined).length

/** After some were taken meanwhile: these clash now, and what was decided about them has to be decided again. */
export function afterTaken(plan: SeriesPlan, taken: readonly Occurrence[]): SeriesPlan {
  const decisions = { ...plan.decisions }
  const occurrences = plan.occurrences.map((occurrence) => {
    const decision = decided(plan, occurrence)
    const sent = decision === undefined || decision === 'skip' ? occurrence.slot : decision
    const lost = taken.find(({ slot, reason }) => reason !== null && isSameSlot(slot, sent))
    if (!lost || decision === 'skip') return occurrence
    delete decisions[occurrence.slot.date]
    return { ...lost, slot: occurrence.slot }
  })
  return { occurrences, decisions }
}
