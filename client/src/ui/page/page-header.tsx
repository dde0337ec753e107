import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { Shade } from '../theme/choice'
import { paintAround } from '../theme/system-look'

export interface PageHeaderProps {
  title: string
  canGoBack: boolean
  shade: Shade
}

/** WeChat draws the bar at the top; this gives it the title and its colours. */
export function PageHeader({ title, shade }: PageHeaderProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  useEffect(() => paintAround(shade), [shade])
  return null
}
