import type { InputOf } from '@shared/contract'
import { saveDay, saveWindow } from '@shared/windows/contracts'
import { getGuide, saveGuide } from '@shared/windows/guide-contracts'
import { useDeskStep } from './use-desk'
import { useAction } from '@/cloud/use-action'

/** What is saved: a new record of a centre, or a new text over the one that was read. */
export type Saves = InputOf<typeof saveGuide>['saves']

export const savesOf = (read: { id: string; revision: number } | null, centreId: string): Saves =>
  read ? { id: read.id, revision: read.revision } : { newIn: centreId }

export const useSaveGuide = () => useAction(saveGuide, (guide) => [getGuide, { id: guide.id }])
export const useSaveWindow = () => useAction(saveWindow)
export const useSaveDay = () => useDeskStep(saveDay)
