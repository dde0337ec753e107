import { View } from '@tarojs/components'
import { kindNames } from '@shared/direct-line/draft'
import type { PublicAppealView } from '@shared/direct-line/ledger'
import { Card } from '@/ui/card/card'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'

/** What the neighbour wrote, in the words that a worker approved. */
export function Said({ appeal, now }: { appeal: PublicAppealView; now: number }) {
  const { text, photos, kind, categoryName, placeLabel, communityName, createdAt } = appeal
  const rows = [
    { label: '类型', value: `${kindNames[kind]} · ${categoryName}` },
    { label: '地点', value: placeLabel === '' ? communityName : placeLabel },
    { label: '反映日期', value: dayText(createdAt, now) },
  ]
  return (
    <Section title="邻居反映的">
      <Card>
        <View className="public-case__text">{text}</View>
        <PhotoGrid photos={photos} />
        <Rows rows={rows} />
        <View className="public-case__soft">反映人同意公开，个人信息已经隐去。</View>
      </Card>
    </Section>
  )
}
