import { View } from '@tarojs/components'
import type { IconName } from '../icon/icon'
import '../icon/icon.scss'
import './tag.scss'

export type Tone = 'good' | 'warn' | 'info' | 'danger' | 'neutral'

const icons: Record<Tone, IconName> = {
  good: 'check',
  warn: 'clock',
  info: 'info',
  danger: 'warning',
  neutral: 'info',
}

export interface TagProps {
  /** The state in a word: colour and icon only repeat it. */
  word: string
  tone?: Tone
  icon?: IconName
}

/** One element and its word: lists send it twenty times over. */
export function Tag({ word, tone = 'neutral', icon = icons[tone] }: TagProps) {
  return <View className={`tag tag--${tone} with-icon--${icon}`}>{word}</View>
}
