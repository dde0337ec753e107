import { useCallback } from 'react'
import type { Endpoint } from '@shared/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'

/** Reads these again when somebody comes back to a page that stayed open, unless they have just been read. */
export function useFreshOnShow(...contracts: Endpoint[]): void {
  const client = useQueryClient()
  const names = contracts.map(({ name }) => name).join(' ')
  const refetch = useCallback(() => {
    const wanted = names.split(' ')
    void client.refetchQueries(
      { type: 'active', stale: true, predicate: ({ queryKey }) => wanted.includes(String(queryKey[0])) },
      { cancelRefetch: false },
    )
  }, [client, names])
  useDidShow(refetch)
}
