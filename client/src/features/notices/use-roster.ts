import { useState } from 'react'
import type { Endpoint, InputOf } from '@shared/contract'
import {
  listHouseholds,
  markToldInPerson,
  nudgeHouseholds,
  revealHouseholdPhone,
  showRoster,
} from '@shared/notices/contracts'
import type { RosterShow } from '@shared/notices/roster'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useWatching } from '@/cloud/use-watching'

/** The figures of a unit; they move by themselves while the notice, or a reminder of it, goes out. */
export function useRoster(id: string, unitId: string) {
  useFreshOnShow(showRoster)
  const reading = useEndpoint(showRoster, { id, unitId })
  const { isShown = false, progress, nudge } = reading.data ?? {}
  useWatching(isShown && (progress?.isDone === false || nudge?.isDone === false), reading.refresh)
  return reading
}

export function useHouseholds(wanted: { id: string; unitId: string; show: RosterShow }) {
  useFreshOnShow(listHouseholds)
  return usePagedEndpoint(listHouseholds, wanted)
}

/** An action of one household or unit, each time under a request id of its own. */
function useTap<E extends Endpoint>(contract: E, fixed: Partial<InputOf<E>>) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract)
  return {
    ...action,
    run: (input: object, onDone?: Parameters<typeof action.run>[1]) =>
      action.run({ ...fixed, ...input, requestId } as InputOf<E>, (output) => {
        setRequestId(newRequestId())
        onDone?.(output)
      }),
  }
}

export const useTick = (id: string, householdId: string) => useTap(markToldInPerson, { id, householdId })
export const useNudge = (id: string, unitId: string) => useTap(nudgeHouseholds, { id, unitId })
export const usePhone = (id: string, householdId: string) => useTap(revealHouseholdPhone, { id, householdId })
