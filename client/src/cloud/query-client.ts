import { AppError } from '@shared/errors'
import {
  defaultShouldDehydrateQuery,
  dehydrate,
  hydrate,
  QueryClient,
  type DehydratedState,
} from '@tanstack/react-query'
import { keep, kept, LAST_READINGS } from './kept'

const KEEP_AFTER_MS = 500
const KEEP_AT_MOST = 30
const DAY = 24 * 60 * 60 * 1000

const mayHelpToRetry = (failures: number, error: Error) =>
  error instanceof AppError && error.refusal.code === 'UNAVAILABLE' && failures < 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // WeChat has no browser events to tell React Query that the phone is offline, so it would wait for ever.
      networkMode: 'always',
      retry: mayHelpToRetry,
      staleTime: 10_000,
      gcTime: 7 * DAY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Shows what was last read while the phone is offline, and keeps what is read from now on. */
export function keepReadings(client: QueryClient): () => void {
  const last = kept<DehydratedState>(LAST_READINGS)
  if (last) {
    hydrate(client, last)
    // However young it is: what has changed in the meantime may not have been kept.
    void client.invalidateQueries({ refetchType: 'none' })
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const state = dehydrate(client, {
        shouldDehydrateMutation: () => false,
        // What was only asked on the way to something else is of no use later.
        shouldDehydrateQuery: (query) => query.meta?.isKept !== false && defaultShouldDehydrateQuery(query),
      })
      const newest = [...state.queries].sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      keep(LAST_READINGS, { queries: newest.slice(0, KEEP_AT_MOST), mutations: [] })
    }, KEEP_AFTER_MS)
  })
}
