import { useState } from 'react'
import {
  askLeave,
  checkInToActivity,
  decideLeave,
  listAttendance,
  showMyAttendance,
  takeInAtDoor,
  withdrawAttendance,
  type MyAttendance,
} from '@shared/org-life/attendance-contracts'
import type { Endpoint, InputOf } from '@shared/contract'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export type AttendanceShown = InputOf<typeof listAttendance>['show']

/** My own attendance; null asks for nothing. */
export function useMyAttendance(id: string | null) {
  useFreshOnShow(showMyAttendance)
  return useEndpoint(showMyAttendance, id === null ? null : { id })
}

export function useAttendance(id: string, show: AttendanceShown) {
  useFreshOnShow(listAttendance)
  return usePagedEndpoint(listAttendance, { id, show })
}

/** A step at one activity under a request id of its own: tapping again after a lost answer finds the first one. */
function useStepAt<E extends Endpoint>(contract: E, id: string, mine = false) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(
    contract,
    mine ? (output) => [showMyAttendance, { id: (output as MyAttendance).activityId }] : undefined,
  )
  return {
    ...action,
    run: (input: Omit<InputOf<E>, 'id' | 'requestId'>, onDone?: () => void) =>
      action.run({ ...input, id, requestId } as InputOf<E>, () => {
        setRequestId(newRequestId())
        onDone?.()
      }),
  }
}

export const useCheckIn = (id: string) => useStepAt(checkInToActivity, id, true)
export const useAskLeave = (id: string) => useStepAt(askLeave, id, true)
export const useTakeIn = (id: string) => useStepAt(takeInAtDoor, id)
export const useWithdraw = (id: string) => useStepAt(withdrawAttendance, id)
export const useDecideLeave = (id: string) => useStepAt(decideLeave, id)
