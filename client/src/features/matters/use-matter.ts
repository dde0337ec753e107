import type { Endpoint } from '@shared/contract'
import { getMatter } from '@shared/matters/contracts'
import type { Renewed } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'

export function useMatter(id: string) {
  useFreshOnShow(getMatter)
  return useEndpoint(getMatter, { id })
}

/** After a step, its answer is the matter as this person sees it from now on. */
export const renewsMatter = ({ id }: { id: string }): Renewed => [getMatter, { id }]

type Step = Endpoint & { readonly output: typeof getMatter.output }

/** A step of one matter. */
export const useStep = <E extends Step>(contract: E, id: string) => useStepOf(getMatter, contract, id)
