import { View } from '@tarojs/components'
import './skeleton.scss'

/** Stands where cards will be while they are read. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="skeleton" aria-role="status" aria-label="正在加载">
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="skeleton__card" aria-hidden="true">
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--middling" />
        </View>
      ))}
    </View>
  )
}
