import { useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { getMatter } from '@shared/matters/contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction, type Renewed } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export function useMatter(id: string) {
  useFreshOnShow(getMatter)
  return useEndpoint(getMatter, { id })
}

/** After a step, its answer is the matter as this person sees it from now on. */
export const renewsMatter = ({ id }: { id: string }): Renewed => [getMatter, { id }]

type Step = Endpoint & { readonly output: typeof getMatter.output }

/**
 * A step of one matter under a request id of its own: tapping again after a lost answer finds the first step, and the
 * next step has another name.
 */
export function useStep<E extends Step>(contract: E, id: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract, (output) => renewsMatter(output as { id: string }))
  const run = (input: Omit<InputOf<E>, 'id' | 'requestId'>, onDone?: (output: OutputOf<E>) => void) =>
    action.run({ ...input, id, requestId } as InputOf<E>, (output) => {
      setRequestId(newRequestId())
      onDone?.(output)
    })
  return { ...action, run }
}
