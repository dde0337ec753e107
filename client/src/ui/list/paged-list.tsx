import { Fragment, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { PagedReading } from '@/cloud/use-endpoint'
import { Button } from '../button/button'
import { ErrorNotice } from '../notice/error-notice'
import { OfflineNotice } from '../notice/offline-notice'
import { Skeleton } from '../skeleton/skeleton'
import './paged-list.scss'
import { useGrowing } from './use-growing'

export interface PagedListProps<Row> {
  /** From `usePagedEndpoint`. */
  reading: PagedReading<Row>
  keyOf: (row: Row) => string
  children: (row: Row) => ReactNode
  /** An `<Empty>` that says what could be here and offers to put it there: only once there is nothing more to read. */
  empty: ReactNode
}

/**
 * A list in every state it has: loading, empty, unreadable, kept from last time, more to come. Pulling the page down
 * reads it anew where the page's config has `enablePullDownRefresh`.
 */
export function PagedList<Row>({ reading, keyOf, children, empty }: PagedListProps<Row>) {
  const { items, error, isLoading, isLoadingMore, hasMore, loadMore, refresh } = reading
  const shown = useGrowing(items?.length ?? 0)
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
  useReachBottom(() => {
    if (hasMore && !error) loadMore()
  })

  if (isLoading) return <Skeleton />
  if (!items) return <ErrorNotice error={error} onRetry={() => void refresh()} />
  const isKept = error?.refusal.reason === 'core.offline'
  return (
    <View className="paged-list">
      {isKept && <OfflineNotice />}
      {error && !isKept && <ErrorNotice error={error} onRetry={() => void refresh()} />}
      {items.length === 0 && !hasMore && empty}
      {items.slice(0, shown).map((row) => (
        <Fragment key={keyOf(row)}>{children(row)}</Fragment>
      ))}
      {hasMore && (
        <Button kind="quiet" loading={isLoadingMore} onTap={loadMore}>
          看更多
        </Button>
      )}
      {!hasMore && items.length > 8 && <View className="paged-list__end">没有更多了</View>}
    </View>
  )
}
