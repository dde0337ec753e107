import { View } from '@tarojs/components'
import './icon.scss'

export type IconName =
  | 'home'
  | 'line'
  | 'person'
  | 'people'
  | 'back'
  | 'chevron'
  | 'check'
  | 'clock'
  | 'warning'
  | 'info'
  | 'camera'
  | 'plus'
  | 'close'
  | 'star'
  | 'place'
  | 'phone'
  | 'inbox'
  | 'notice'
  | 'offline'
  | 'refresh'
  | 'chat'
  | 'voice'
  | 'building'
  | 'edit'
  | 'lock'
  | 'search'
  | 'desk'
  | 'download'
  | 'calendar'
  | 'scan'

/** A drawing beside a word; it says nothing that the word doesn't. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return <View className={`icon icon--${name}${filled ? ' icon--filled' : ''}`} aria-hidden="true" />
}
