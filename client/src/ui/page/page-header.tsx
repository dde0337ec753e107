import { useEffect } from 'react'
import Taro from '@tarojs/taro'

export interface PageHeaderProps {
  title: string
  canGoBack: boolean
}

/** WeChat draws the bar at the top; this gives it the title. */
export function PageHeader({ title }: PageHeaderProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return null
}
