import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Often enough to see that it goes on, and far below what a function may be called. */
const EVERY_MS = 5_000

/**
 * While something goes on by itself it is read again every few seconds, as long as its page is on screen. An answer that
 * takes longer is waited for: asking again would throw it away, and a slow phone would never see one.
 */
export function useWatching(goesOn: boolean, refresh: () => Promise<unknown>): void {
  const [isOnScreen, setOnScreen] = useState(true)
  useDidShow(() => setOnScreen(true))
  useDidHide(() => setOnScreen(false))
  useEffect(() => {
    if (!goesOn || !isOnScreen) return undefined
    let timer: ReturnType<typeof setTimeout>
    let isLeft = false
    const wait = () => {
      if (isLeft) return
      // A reading that failed says so on the page; the next one may come through.
      timer = setTimeout(() => void refresh().then(wait, wait), EVERY_MS)
    }
    wait()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [goesOn, isOnScreen, refresh])
}
