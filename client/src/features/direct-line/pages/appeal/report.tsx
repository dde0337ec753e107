import { View } from '@tarojs/components'
import { kindNames } from '@shared/direct-line/draft'
import type { AppealState } from '@shared/direct-line/life-cycle'
import type { AppealView, PublicationState } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { whenText } from '@/ui/when'
import { readerOf } from './reader'

const heading = { owner: '我反映的', staff: '居民反映的', neighbour: '邻居反映的' } as const
const agents = { family: '家人', leader: '楼栋长或楼口长', worker: '工作人员' } as const

/** What the resident wrote, where it is, who filed it, and who else may read it. */
export function Report({ appeal, now }: { appeal: AppealView; now: number }) {
  const reader = readerOf(appeal)
  const { agent } = appeal
  const isUnseen = appeal.check !== 'passed'
  const rows = [
    { label: '类型', value: `${kindNames[appeal.kind]} · ${appeal.categoryName}` },
    { label: '地点', value: appeal.place.label },
    { label: '提交时间', value: whenText(appeal.createdAt, now) },
    ...(reader === 'owner' && appeal.maskedPhone ? [{ label: '联系电话', value: appeal.maskedPhone }] : []),
    ...(agent ? [{ label: '代办', value: `${agents[agent.relation]}代为反映，本人${agent.consent}` }] : []),
    ...(reader === 'neighbour' ? [] : [{ label: '公开', value: publicationText(appeal) }]),
  ]
  return (
    <Section title={heading[reader]}>
      <Card>
        <View className="report__text">{appeal.text}</View>
        <PhotoGrid photos={appeal.photos} />
        {reader === 'owner' && isUnseen && (
          <Notice tone="info" title="内容正在审核" text="工作人员已经能看到，办理不受影响。" />
        )}
        {appeal.photosBefore.length > 0 && (
          <>
            <View className="answered__when">开始办理前拍的</View>
            <PhotoGrid photos={appeal.photosBefore} />
          </>
        )}
        <Rows rows={rows} />
      </Card>
    </Section>
  )
}

const publicationWords: Record<PublicationState, string> = {
  none: '不公开',
  wanted: '等工作人员隐去个人信息后公开',
  published: '已公开',
  refused: '没有公开',
}

const withoutAnswer: readonly AppealState[] = ['declined', 'merged', 'withdrawn']

/** `已公开，3 位邻居附议`, or why not. */
function publicationText(appeal: AppealView): string {
  const { publication, publicationRefusedBecause: because, supporters, state } = appeal
  if (publication === 'published' && supporters > 0) return `已公开，${supporters} 位邻居附议`
  // What has ended without an answer is nothing for the ledger any more.
  const isOver = publication === 'wanted' && withoutAnswer.includes(state)
  const word = isOver ? publicationWords.refused : publicationWords[publication]
  return publication === 'refused' && because ? `${word}：${because}` : word
}
