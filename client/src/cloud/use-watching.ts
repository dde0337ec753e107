import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Often enough to see that it goes on, and far below what a function may be called. */
const EVERY_MS = 5_000

/** While something goes on by itself it is read again every few seconds, as long as its page is on screen. */
export function useWatching(goesOn: boolean, refresh: () => Promise<unknown>): void {
  const [isOnScreen, setOnScreen] = useState(true)
  useDidShow(() => setOnScreen(true))
  useDidHide(() => setOnScreen(false))
  useEffect(() => {
    if (!goesOn || !isOnScreen) return undefined
    const timer = setInterval(() => void refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [goesOn, isOnScreen, refresh])
}
