import { useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { newRequestId } from './request-id'
import { useAction, type Action } from './use-action'

/** Reads one record by its id. */
type ReadingOne = Endpoint

/** Does something to one record and answers with what it has become. */
type Step<R extends ReadingOne> = Endpoint & { readonly output: R['output'] }

type StepInput<E extends Endpoint> = Omit<InputOf<E>, 'id' | 'requestId'>

/**
 * A step of one record, whose answer takes the place of what `reading` showed. It goes under a request id of its own:
 * tapping again after a lost answer finds the first step, and the next step has another name.
 */
export function useStepOf<R extends ReadingOne, E extends Step<R>>(
  reading: R,
  contract: E,
  id: string,
): Action<StepInput<E>, OutputOf<E>> {
  const [requestId, setRequestId] = useState(newRequestId)
  const action = useAction(contract, (output) => [reading, { id: (output as { id: string }).id }])
  return {
    ...action,
    run: (input, onDone) =>
      action.run({ ...input, id, requestId } as InputOf<E>, (output) => {
        setRequestId(newRequestId())
        onDone?.(output)
      }),
  }
}
