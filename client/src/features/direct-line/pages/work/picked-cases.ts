import { useState } from 'react'
import type { AppealCard } from '@shared/direct-line/schema'

/** As many cases as are assigned in one step. */
const MOST_PICKED = 50

export interface PickedCases {
  isPicking: boolean
  cases: readonly AppealCard[]
  has: (id: string) => boolean
  toggle: (appeal: AppealCard) => void
  /** Everything that is shown, up to what one step can take. */
  all: (shown: readonly AppealCard[]) => void
  start: () => void
  stop: () => void
}

/** Which cases of a list are picked for one step that is taken with all of them. */
export function usePickedCases(): PickedCases {
  const [cases, setCases] = useState<AppealCard[] | null>(null)
  const picked = cases ?? []
  const has = (id: string) => picked.some((one) => one.id === id)
  return {
    isPicking: cases !== null,
    cases: picked,
    has,
    toggle: (appeal) =>
      setCases(
        has(appeal.id)
          ? picked.filter(({ id }) => id !== appeal.id)
          : [...picked, appeal].slice(0, MOST_PICKED),
      ),
    all: (shown) => setCases(shown.slice(0, MOST_PICKED)),
    start: () => setCases([]),
    stop: () => setCases(null),
  }
}
