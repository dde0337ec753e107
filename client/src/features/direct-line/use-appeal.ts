import type { Endpoint } from '@shared/contract'
import { getAppeal } from '@shared/direct-line/contracts'
import type { AppealView } from '@shared/direct-line/schema'
import type { Renewed } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'

export function useAppeal(id: string) {
  useFreshOnShow(getAppeal)
  return useEndpoint(getAppeal, { id })
}

/** After a step, its answer is the case as everybody sees it from now on. */
export const renewsAppeal = ({ id }: AppealView): Renewed => [getAppeal, { id }]

type Step = Endpoint & { readonly output: typeof getAppeal.output }

/** A step of one case. */
export const useStep = <E extends Step>(contract: E, id: string) => useStepOf(getAppeal, contract, id)
