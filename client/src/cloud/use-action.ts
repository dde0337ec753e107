import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import type { AppError } from '@shared/errors'
import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call'

/** Something a person does. `error` is why the last try was refused; `run` again after putting it right. */
export interface Action<Input, Output> {
  run: (input: Input, onDone?: (output: Output) => void) => void
  isRunning: boolean
  error: AppError | null
  reset: () => void
}

const domainOf = (name: string) => name.slice(0, name.indexOf('.'))

/** A reading that an action's output is the newest answer to: `[getAppeal, { id }]`. */
export type Renewed = readonly [contract: Endpoint, input: unknown]

/**
 * Calls an endpoint that changes something; whatever its domain has on screen is then read again, except for the
 * reading that `renews` names: the output takes its place at once.
 */
export function useAction<E extends Endpoint>(
  contract: E,
  renews?: (output: OutputOf<E>) => Renewed,
): Action<InputOf<E>, OutputOf<E>> {
  const client = useQueryClient()
  const mutation = useMutation<OutputOf<E>, AppError, InputOf<E>>({
    mutationFn: (input) => call(contract, input),
    onSuccess: (output) => {
      const domain = domainOf(contract.name)
      const renewed = renews?.(output)
      const renewedKey = renewed && [renewed[0].name, renewed[1]]
      if (renewedKey) client.setQueryData(renewedKey, output)
      void client.invalidateQueries({
        predicate: ({ queryKey, queryHash }) =>
          domainOf(String(queryKey[0])) === domain && (!renewedKey || queryHash !== hashKey(renewedKey)),
      })
    },
  })
  return {
    run: (input, onDone) => mutation.mutate(input, { onSuccess: (output) => onDone?.(output) }),
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}
