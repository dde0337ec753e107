import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { IdentitySwitcher } from '../browser/identity-switcher.h5'
import { goBack } from '../go'
import { Icon } from '../icon/icon'
import type { PageHeaderProps } from './page-header'
import './page-header.h5.scss'

/** The bar at the top that WeChat would draw. */
export function PageHeader({ title, canGoBack }: PageHeaderProps) {
  const name = () => {
    document.title = title === '社区直通车' ? title : `${title} · 社区直通车`
  }
  useEffect(name, [title])
  useDidShow(name)
  return (
    <View className="page-header" aria-role="banner">
      {canGoBack && (
        <View className="page-header__back" aria-role="button" aria-label="返回" onClick={goBack}>
          <Icon name="back" />
        </View>
      )}
      <View className="page-header__title" aria-role="heading" aria-level="1">
        {title}
      </View>
      <IdentitySwitcher />
    </View>
  )
}
