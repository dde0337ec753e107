import { useState } from 'react'
import type { Endpoint, InputOf } from '@shared/contract'
import type { HostRef } from '@shared/org-life/draft'
import {
  changeDate,
  savePlanned,
  saveSeries,
  showCalendarDays,
  showPlan,
} from '@shared/org-life/plan-contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export interface PlanOf {
  host: HostRef
  year: number
}

const asked = ({ host: { kind, id }, year }: PlanOf) => ({ host: { kind, id }, year })

/** A host's year. */
export function usePlan(of: PlanOf) {
  useFreshOnShow(showPlan)
  return useEndpoint(showPlan, asked(of))
}

/** What an administrator has entered of that year's holidays, for a preview by the shared rule. */
export const useEnteredDays = (year: number) => useEndpoint(showCalendarDays, { year })

/** A change of a plan under a request id of its own; its answer takes the plan's place. */
function useChange<E extends Endpoint & { readonly output: typeof showPlan.output }>(
  contract: E,
  of: PlanOf,
) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract, () => [showPlan, asked(of)])
  return {
    ...action,
    run: (input: Omit<InputOf<E>, 'host' | 'year' | 'requestId'>, onDone?: () => void) =>
      action.run({ ...input, ...asked(of), requestId } as InputOf<E>, () => {
        setRequestId(newRequestId())
        onDone?.()
      }),
  }
}

export const useSaveSeries = (of: PlanOf) => useChange(saveSeries, of)
export const useChangeDate = (of: PlanOf) => useChange(changeDate, of)
export const useSavePlanned = (of: PlanOf) => useChange(savePlanned, of)
