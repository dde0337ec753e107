import type { ReactNode } from 'react'
import type { Reading } from '@/cloud/use-endpoint'
import { ErrorNotice } from '../notice/error-notice'
import { OfflineNotice } from '../notice/offline-notice'
import { Skeleton } from '../skeleton/skeleton'

export interface ReadingViewProps<Data> {
  /** From `useEndpoint`. */
  reading: Reading<Data>
  children: (data: Data) => ReactNode
}

/** One thing that is read from the cloud, in every state it has. */
export function ReadingView<Data>({ reading, children }: ReadingViewProps<Data>) {
  const { data, error, isLoading, refresh } = reading
  if (isLoading) return <Skeleton />
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => void refresh()} />
  const isKept = error?.refusal.reason === 'core.offline'
  return (
    <>
      {isKept && <OfflineNotice />}
      {error && !isKept && <ErrorNotice error={error} onRetry={() => void refresh()} />}
      {children(data)}
    </>
  )
}
