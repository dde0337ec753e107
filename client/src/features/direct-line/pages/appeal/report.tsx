import { View } from '@tarojs/components'
import { kindNames } from '@shared/direct-line/draft'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { readerOf } from './reader'

const heading = { owner: '我反映的', staff: '居民反映的' } as const

/** What the resident wrote, where it is, and whom to ask. */
export function Report({ appeal, now }: { appeal: AppealView; now: number }) {
  const reader = readerOf(appeal)
  const isUnseen = appeal.check !== 'passed'
  const rows = [
    { label: '类型', value: `${kindNames[appeal.kind]} · ${appeal.categoryName}` },
    { label: '地点', value: appeal.place.label },
    { label: '提交时间', value: whenText(appeal.createdAt, now) },
    { label: '公开', value: appeal.mayBePublic ? '同意公开，不写名字' : '不公开' },
  ]
  return (
    <Section title={heading[reader]}>
      <Card>
        <View className="report__text">{appeal.text}</View>
        <PhotoGrid photos={appeal.photos} />
        {reader === 'owner' && isUnseen && (
          <Notice tone="info" title="内容正在审核" text="工作人员已经能看到，办理不受影响。" />
        )}
        <Rows rows={rows} />
      </Card>
    </Section>
  )
}
