import { useState } from 'react'
import type { Endpoint, InputOf } from '@shared/contract'
import { followAppeal, getPublicAppeal, supportAppeal } from '@shared/direct-line/public-contracts'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'

export function usePublicCase(id: string) {
  useFreshOnShow(getPublicAppeal)
  return useEndpoint(getPublicAppeal, { id })
}

type Step = Endpoint & { readonly output: typeof getPublicAppeal.output }

/**
 * A step under a request id of its own: tapping again after a lost answer finds the first one, and taking it back is
 * another step.
 */
function useStep<E extends Step>(contract: E, id: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract, () => [getPublicAppeal, { id }])
  return {
    ...action,
    run: (input: Omit<InputOf<E>, 'id' | 'requestId'>) =>
      action.run({ ...input, id, requestId } as InputOf<E>, () => setRequestId(newRequestId())),
  }
}

export const useSupport = (id: string) => useStep(supportAppeal, id)
export const useFollow = (id: string) => useStep(followAppeal, id)
