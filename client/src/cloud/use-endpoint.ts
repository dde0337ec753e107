import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import type { AppError } from '@shared/errors'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from './call'

/** What a screen reads. `data` may be kept from last time while `error` says that the phone is offline now. */
export interface Reading<Data> {
  data: Data | undefined
  error: AppError | null
  isLoading: boolean
  refresh: () => Promise<unknown>
}

/** Reads an endpoint; a null input means that there is nothing to ask yet. */
export function useEndpoint<E extends Endpoint>(contract: E, input: InputOf<E> | null): Reading<OutputOf<E>> {
  const query = useQuery<OutputOf<E>, AppError>({
    queryKey: [contract.name, input],
    queryFn: () => call(contract, input as InputOf<E>),
    enabled: input !== null,
  })
  return { data: query.data, error: query.error, isLoading: query.isLoading, refresh: query.refetch }
}

type PageOf<E extends Endpoint> = OutputOf<E> extends { items: (infer Row)[] } ? Row : never

/** What a list reads, page by page. */
export interface PagedReading<Row> {
  items: Row[] | undefined
  error: AppError | null
  isLoading: boolean
  isLoadingMore: boolean
  hasMore: boolean
  loadMore: () => void
  refresh: () => Promise<unknown>
}

/**
 * Reads an endpoint whose input has a `cursor` and whose output is a page of `items` (shared/paging.ts); what a page says
 * of the whole list stands in `firstPage`.
 */
export function usePagedEndpoint<E extends Endpoint>(
  contract: E,
  input: Omit<InputOf<E>, 'cursor'> | null,
): PagedReading<PageOf<E>> & { firstPage: OutputOf<E> | undefined } {
  type Page = { items: PageOf<E>[]; next: string | null }
  const query = useInfiniteQuery({
    queryKey: [contract.name, 'pages', input] as const,
    queryFn: ({ pageParam }) =>
      call(contract, { ...input, cursor: pageParam } as InputOf<E>) as Promise<Page>,
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page) => page.next,
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    firstPage: query.data?.pages[0] as OutputOf<E> | undefined,
    error: query.error as AppError | null,
    isLoading: query.isLoading,
    isLoadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    loadMore: () => void (query.isFetchingNextPage || query.fetchNextPage()),
    refresh: query.refetch,
  }
}
