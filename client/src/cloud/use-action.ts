import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import type { AppError } from '@shared/errors'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call'

/** Something a person does. `error` is why the last try was refused; `run` again after putting it right. */
export interface Action<Input, Output> {
  run: (input: Input, onDone?: (output: Output) => void) => void
  isRunning: boolean
  error: AppError | null
  reset: () => void
}

const domainOf = (name: string) => name.slice(0, name.indexOf('.'))

/** Calls an endpoint that changes something; whatever its domain has on screen is then read again. */
export function useAction<E extends Endpoint>(contract: E): Action<InputOf<E>, OutputOf<E>> {
  const client = useQueryClient()
  const mutation = useMutation<OutputOf<E>, AppError, InputOf<E>>({
    mutationFn: (input) => call(contract, input),
    onSuccess: () => {
      const domain = domainOf(contract.name)
      void client.invalidateQueries({ predicate: ({ queryKey }) => domainOf(String(queryKey[0])) === domain })
    },
  })
  return {
    run: (input, onDone) => mutation.mutate(input, { onSuccess: (output) => onDone?.(output) }),
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}
