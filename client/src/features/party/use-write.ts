import { useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { newRequestId } from '@/cloud/request-id'
import { useAction, type Action } from '@/cloud/use-action'

type WithoutRequestId<E extends Endpoint> = Omit<InputOf<E>, 'requestId'>

/** An action under a request id that stays until it succeeds: a retried tap finds what the first one did. */
export function useWrite<E extends Endpoint>(contract: E): Action<WithoutRequestId<E>, OutputOf<E>> {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract)
  return {
    ...action,
    run: (input, onDone) =>
      action.run({ ...input, requestId } as InputOf<E>, (output) => {
        setRequestId(newRequestId())
        onDone?.(output)
      }),
  }
}
