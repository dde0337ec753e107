import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useQueryClient } from '@tanstack/react-query'
import type { Endpoint } from '@shared/contract'
import { onBackOnline } from './network'
import type { Outbox, Parcel } from './outbox'

/** Sends what waits when the app comes to the front and when the phone is online again. */
export function useDelivery(outbox: { sendAll: () => Promise<void> }): void {
  const sendAll = useCallback(() => void outbox.sendAll(), [outbox])
  useDidShow(sendAll)
  useEffect(() => onBackOnline(sendAll), [sendAll])
}

/** What lies in an outbox now; whatever shows these readings is read again once something has arrived. */
export function useParcels<E extends Endpoint, Form>(
  outbox: Outbox<E, Form>,
  reading: Endpoint,
): Parcel<E, Form>[] {
  useSyncExternalStore(outbox.watch, outbox.version)
  const client = useQueryClient()
  const parcels = outbox.list()
  const arrived = parcels.filter(({ output }) => output !== null).length
  useEffect(() => {
    if (arrived > 0) void client.invalidateQueries({ queryKey: [reading.name] })
  }, [arrived, client, reading])
  return parcels
}
