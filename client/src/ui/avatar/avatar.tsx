import { View } from '@tarojs/components'
import './avatar.scss'

/** The first character of a name, for the eye alone: the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <View className="avatar" aria-hidden="true">
      {[...name][0] ?? '居'}
    </View>
  )
}
