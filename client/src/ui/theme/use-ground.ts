import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Shade } from './choice'
import { paintAround } from './system-look'

/** Colours what lies around a page, whenever it comes to the front and whenever it turns dark or light. */
export function useGround(shade: Shade): void {
  useEffect(() => paintAround(shade), [shade])
  useDidShow(() => paintAround(shade))
}
