import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '@shared/contract'
import { findSimilar } from '@shared/direct-line/contracts'
import { AppError } from '@shared/errors'
import { call } from '@/cloud/call'

export type Sought = InputOf<typeof findSimilar>
export type Similar = OutputOf<typeof findSimilar>['items'][number]

const SETTLED_AFTER_MS = 800
/** A weak network may take its time, a case may not. */
const PATIENCE_MS = 2000
const patience = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))

/** The value once it hasn't changed for a while: nobody is looked up letter by letter. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const isSame = JSON.stringify(settled) === JSON.stringify(value)
  useEffect(() => {
    if (isSame) return
    const timer = setTimeout(() => setSettled(value), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isSame, value])
  return settled
}

const lookUp = (sought: Sought) => ({
  queryKey: [findSimilar.name, sought],
  queryFn: () => call(findSimilar, sought),
  retry: false,
  meta: { isKept: false },
})

/** Neighbours' published cases that may be the same thing, as soon as words or place rest; null asks for nothing. */
export function useSimilar(sought: Sought | null) {
  const client = useQueryClient()
  const settled = useSettled(sought)
  const { data } = useQuery({
    ...lookUp(settled ?? { categoryId: '', text: '', place: null }),
    enabled: settled !== null,
  })
  const shown = (settled && data?.items) || []
  const isShown = data !== undefined && JSON.stringify(settled) === JSON.stringify(sought)

  /** What there is to be shown before sending that hasn't been shown yet. */
  async function unseen(): Promise<Similar[]> {
    if (sought === null) return []
    try {
      const looking = client.fetchQuery({ ...lookUp(sought), staleTime: 60_000 })
      const found = await Promise.race([looking, patience()])
      return found?.items.filter(({ id }) => shown.every((seen) => seen.id !== id)) ?? []
    } catch (failure) {
      // A question that can't be answered holds no case up: whether it can be sent is found out by sending it.
      if (failure instanceof AppError) return []
      throw failure
    }
  }

  return { shown, isShown, unseen }
}
