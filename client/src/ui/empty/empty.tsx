import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './empty.scss'

export interface EmptyProps {
  /** What could be here. */
  title: string
  text?: string
  icon?: IconName
  /** The button that puts something here. */
  action?: ReactNode
}

export function Empty({ title, text, icon = 'inbox', action }: EmptyProps) {
  return (
    <View className="empty">
      <View className="empty__icon">
        <Icon name={icon} />
      </View>
      <View className="empty__title">{title}</View>
      {text && <View className="empty__text">{text}</View>}
      {action && <View className="empty__action">{action}</View>}
    </View>
  )
}
