import { useEffect } from 'react'
import type { Endpoint } from '@shared/contract'
import { getNotice, listQuestions, readNotice } from '@shared/notices/contracts'
import type { NoticeView } from '@shared/notices/schema'
import { useEndpoint, usePagedEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { useStepOf } from '@/cloud/use-step'

export function useNotice(id: string) {
  useFreshOnShow(getNotice)
  return useEndpoint(getNotice, { id })
}

type Step = Endpoint & { readonly output: typeof getNotice.output }

/** A step of one notice, whose answer is the notice as this person sees it from now on. */
export const useStep = <E extends Step>(contract: E, id: string) => useStepOf(getNotice, contract, id)

/** Having it on screen is having opened it: recorded once for each edition, as the page says. */
export function useReading({ id, isUnread }: Pick<NoticeView, 'id' | 'isUnread'>) {
  const { run, error, isRunning } = useStep(readNotice, id)
  const again = () => run({})
  useEffect(() => {
    if (isUnread) again()
    // Only when there is something to record, not at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, isUnread])
  return { error, isRunning, again }
}

export function useQuestions(id: string, show: 'public' | 'open' | 'answered') {
  useFreshOnShow(listQuestions)
  return usePagedEndpoint(listQuestions, { id, show })
}
