import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import type { Tone } from '../tag/tag'
import './notice.scss'

const icons: Record<Tone, IconName> = {
  good: 'check',
  warn: 'warning',
  info: 'info',
  danger: 'warning',
  neutral: 'info',
}

export interface NoticeProps {
  tone?: Tone
  icon?: IconName
  title: string
  /** What to do about it, or what comes next. */
  text?: string
  children?: ReactNode
}

/** What just happened, said where it happened; a reader hears it at once. Takes the place of toasts. */
export function Notice({ tone = 'neutral', icon = icons[tone], title, text, children }: NoticeProps) {
  return (
    <View
      className={`notice notice--${tone}`}
      aria-role={tone === 'danger' ? 'alert' : 'status'}
      aria-live={tone === 'danger' ? 'assertive' : 'polite'}
    >
      <View className="notice__icon">
        <Icon name={icon} />
      </View>
      <View className="notice__body">
        <View className="notice__title">{title}</View>
        {text && <View className="notice__text">{text}</View>}
        {children}
      </View>
    </View>
  )
}
