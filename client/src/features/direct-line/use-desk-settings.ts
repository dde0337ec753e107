import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { getDeskSettings } from '@shared/direct-line/settings-contracts'
import { useState } from 'react'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'

/** A community's clock, duty roster and answer templates; a null community asks for nothing. */
export const useDeskSettings = (communityId: string | null) =>
  useEndpoint(getDeskSettings, communityId === null ? null : { communityId })

type Save = Endpoint & { readonly output: typeof getDeskSettings.output }

/** Saves one part of them: what comes back is what everybody reads from now on. */
export function useSaveSettings<E extends Save>(contract: E, communityId: string) {
  const [requestId, setRequestId] = useState(newRequestId)
  const save = useAction(contract, () => [getDeskSettings, { communityId }] as const)
  const run = (
    input: Omit<InputOf<E>, 'communityId' | 'requestId'>,
    onDone?: (output: OutputOf<E>) => void,
  ) =>
    save.run({ ...input, communityId, requestId } as InputOf<E>, (output) => {
      setRequestId(newRequestId())
      onDone?.(output)
    })
  return { ...save, run }
}
