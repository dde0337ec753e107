import { View } from '@tarojs/components'
import { categoryNames, type GuideCard } from '@shared/windows/guide'
import { goTo } from '@/ui/go'
import { Tag } from '@/ui/tag/tag'
import { guidePage } from './paths'
import '../../ui/card/card.scss'
import './windows.scss'

const waysOf = ({ canBook, hasVisits }: GuideCard): string =>
  [canBook ? '可以取号' : '不用取号', ...(hasVisits ? ['可以代办'] : [])].join('，')

interface GuideRowProps {
  guide: GuideCard
  /** A word on it for those who write it. */
  word?: string
  onOpen?: () => void
}

/** A guide in a list. */
export function GuideRow({ guide, word, onOpen }: GuideRowProps) {
  const { id, title, category, howLong } = guide
  return (
    <View className="card windows__row" aria-role="link" onClick={onOpen ?? (() => goTo(guidePage, { id }))}>
      <Tag word={word ?? categoryNames[category]} tone={word ? 'warn' : 'neutral'} icon="info" />
      {waysOf(guide)}
      <View className="windows__row-title">{title}</View>
      {howLong}
    </View>
  )
}
