import { useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { getAppeal } from '@shared/direct-line/contracts'
import type { AppealView } from '@shared/direct-line/schema'
import { newRequestId } from '@/cloud/request-id'
import { useAction, type Renewed } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export function useAppeal(id: string) {
  useFreshOnShow(getAppeal)
  return useEndpoint(getAppeal, { id })
}

/** After a step, its answer is the case as everybody sees it from now on. */
export const renewsAppeal = ({ id }: AppealView): Renewed => [getAppeal, { id }]

type Step = Endpoint & { readonly output: typeof getAppeal.output }

/**
 * A step of one case under a request id of its own: tapping again after a lost answer finds the first step, and the
 * next step has another name.
 */
export function useStep<E extends Step>(contract: E, id: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract, (output) => renewsAppeal(output as AppealView))
  const run = (input: Omit<InputOf<E>, 'id' | 'requestId'>, onDone?: (output: OutputOf<E>) => void) =>
    action.run({ ...input, id, requestId } as InputOf<E>, (output) => {
      setRequestId(newRequestId())
      onDone?.(output)
    })
  return { ...action, run }
}
