import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

const AT_ONCE = 8

/**
 * How many of a list's rows to draw: eight, and eight more each time that these are on the screen. What WeChat sends to
 * the screen in one go stays small that way, however long a page is and however much its rows say.
 */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(AT_ONCE)
  useEffect(() => {
    if (shown < total) Taro.nextTick(() => setShown((before) => Math.max(before, shown + AT_ONCE)))
  }, [shown, total])
  return shown
}
