import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { showDoorCode } from '@shared/bookings/staff-contracts'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint } from '@/cloud/use-endpoint'
import { keepAwake } from '@/ui/awake/keep-awake'

const SOON = 500
const AGAIN = 5_000

/** The code at a room's door, read anew as soon as it has run out. `isStale`: it has, and no newer one came. */
export function useDoorCode(roomId: string) {
  const reading = useEndpoint(showDoorCode, roomId === '' ? null : { roomId })
  const { data, refresh } = reading
  const [now, setNow] = useState(serverNow)
  const validUntil = data?.validUntil ?? null
  const isStale = validUntil !== null && now > validUntil + SOON

  useEffect(() => {
    if (validUntil === null) return
    const wait = isStale ? AGAIN : Math.max(SOON, validUntil - serverNow() + SOON)
    const timer = setTimeout(() => {
      void refresh().finally(() => setNow(serverNow()))
    }, wait)
    return () => clearTimeout(timer)
  }, [validUntil, isStale, now, refresh])

  useDidShow(() => keepAwake(true))
  useDidHide(() => keepAwake(false))
  return { ...reading, isStale }
}
