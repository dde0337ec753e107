import { useEffect, useState } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { showDoorCode } from '@shared/bookings/staff-contracts'
import { serverNow } from '@/cloud/server-time'
import { useEndpoint } from '@/cloud/use-endpoint'

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

  useDidShow(() => keepScreenOn(true))
  useDidHide(() => keepScreenOn(false))
  return { ...reading, isStale }
}

/** A tablet at a door would go dark after a minute; where the phone can't be kept awake, nothing is lost but that. */
function keepScreenOn(isOn: boolean): void {
  void Taro.setKeepScreenOn({ keepScreenOn: isOn, fail: () => undefined })
}
