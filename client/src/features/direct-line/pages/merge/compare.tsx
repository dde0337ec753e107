import { View } from '@tarojs/components'
import { stateNames } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Tag } from '@/ui/tag/tag'
import { whenText } from '@/ui/when'
import { stateLooks } from '../../state-looks'

/** Two cases beside each other, to see whether they are one. */
export function Compare({ pair, now }: { pair: readonly AppealView[]; now: number }) {
  return (
    <View className="compare">
      {pair.map((appeal) => (
        <View key={appeal.id} className="compare__side">
          <View className="compare__ticket">{appeal.ticket}</View>
          <View className="compare__title">{appeal.title}</View>
          <Tag word={stateNames[appeal.state]} {...stateLooks[appeal.state]} />
          <View>{appeal.categoryName}</View>
          <View>{appeal.place.label}</View>
          <View>{`${whenText(appeal.createdAt, now)}，${appeal.ownerName}`}</View>
          <View className="compare__text">{appeal.text}</View>
          <PhotoGrid photos={appeal.photos} />
        </View>
      ))}
    </View>
  )
}
