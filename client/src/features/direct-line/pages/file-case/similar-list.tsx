import { useState } from 'react'
import { View } from '@tarojs/components'
import { stateNames } from '@shared/direct-line/life-cycle'
import { supportAppeal } from '@shared/direct-line/public-contracts'
import { templates } from '@shared/templates'
import { newRequestId } from '@/cloud/request-id'
import { requestSubscribe } from '@/cloud/subscribe'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Tag } from '@/ui/tag/tag'
import { stateLooks } from '../../state-looks'
import type { Similar } from '../../use-similar'

export interface SimilarListProps {
  items: readonly Similar[]
  onSeconded: (similar: Similar) => void
}

/** Neighbours' cases that may be the same: one voice more for one of them is worth more than another case. */
export const SimilarList = ({ items, onSeconded }: SimilarListProps) => (
  <View className="file-case__similar">
    {items.map((similar) => (
      <SimilarCase key={similar.id} similar={similar} onSeconded={() => onSeconded(similar)} />
    ))}
  </View>
)

function SimilarCase({ similar, onSeconded }: { similar: Similar; onSeconded: () => void }) {
  const { id, title, state } = similar
  const [requestId] = useState(newRequestId)
  const support = useAction(supportAppeal)
  function second() {
    void requestSubscribe([templates.appealProgress.id])
    support.run({ id, requestId, isSupporting: true }, onSeconded)
  }
  return (
    <View className="file-case__one">
      <Tag word={stateNames[state]} {...stateLooks[state]} />
      <View className="file-case__title">{title}</View>
      <View className="file-case__note">{aboutText(similar)}</View>
      <ErrorNotice error={support.error} />
      <Button icon="plus" loading={support.isRunning} onTap={second}>
        我也遇到了（附议）
      </Button>
    </View>
  )
}

/** `3号楼 · 约 120 米 · 5 人附议` */
function aboutText({ placeLabel, metres, supporters }: Similar): string {
  return [
    placeLabel,
    metres === null ? '' : distanceText(metres),
    supporters > 0 ? `${supporters} 人附议` : '',
  ]
    .filter((word) => word !== '')
    .join(' · ')
}

const distanceText = (metres: number): string =>
  metres < 10
    ? '就在这里'
    : metres < 1000
      ? `约 ${Math.round(metres / 10) * 10} 米`
      : `约 ${(metres / 1000).toFixed(1)} 公里`
