import { View } from '@tarojs/components'
import { hasTakenPlace } from '@shared/org-life/life-cycle'
import { attendanceRate } from '@shared/org-life/attendance'
import type { RecordView } from '@shared/org-life/record-contracts'
import { Card } from '@/ui/card/card'
import { ReadingView } from '@/ui/list/reading-view'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { dayText, whenText } from '@/ui/when'
import { useRecord } from '../../use-record'
import type { MineProps } from './mine-section'
import { RateSection } from './rate-section'

/** What happened (全程纪实), and what those who came say of it. */
export function RecordSection({ activity, now }: MineProps) {
  const isOver = hasTakenPlace(activity.state)
  const reading = useRecord(isOver ? activity.id : null)
  if (!isOver) return null
  return (
    <ReadingView reading={reading}>
      {(seen) => (
        <>
          <RateSection seen={seen} />
          <Section title="全程纪实">
            <Recorded seen={seen} now={now} />
          </Section>
        </>
      )}
    </ReadingView>
  )
}

function countsText({ attendance: { expected, came, onLeave } }: RecordView): string {
  const rate = attendanceRate({ expected, came })
  return [`${came} 人到场`, onLeave > 0 && `${onLeave} 人请假`, rate !== null && `到场率 ${rate}%`]
    .filter(Boolean)
    .join('，')
}

function Recorded({ seen, now }: { seen: RecordView; now: number }) {
  const { record, corrections, ratings } = seen
  const stars =
    ratings.average === null ? '还没有人评' : `${ratings.average.toFixed(1)} 分（${ratings.count} 人）`
  const rows = [
    { label: '参加', value: countsText(seen) },
    { label: '评价', value: stars },
  ]
  if (record === null) {
    return (
      <Card>
        <Rows rows={rows} />
        <View className="activity__soft">主办方还没有写纪实，写好以后大家都能看到。</View>
      </Card>
    )
  }
  const shown = record.photos.flatMap(({ id, url }) => (url === null ? [] : [{ id, url }]))
  return (
    <Card>
      <Rows rows={rows} />
      <View className="activity__text">{record.minutes}</View>
      {record.decisions.length > 0 && (
        <>
          <View className="activity__strong">决定的事</View>
          {record.decisions.map((decision, index) => (
            <View key={index}>{`${index + 1}. ${decision}`}</View>
          ))}
        </>
      )}
      {shown.length > 0 && <PhotoGrid photos={shown} />}
      {corrections.map(({ text, at, by }) => (
        <View key={at}>{`更正（${dayText(at, now)}，${by}）：${text}`}</View>
      ))}
      <View className="activity__soft">
        {`${record.by} 写于 ${whenText(record.recordedAt, now)}，${
          record.isLocked ? '已归档，只能补充更正' : `${dayText(record.locksAt, now)} 归档`
        }`}
      </View>
      {!record.isChecked && <View className="activity__soft">内容正在检查，通过以后大家才能看到。</View>}
    </Card>
  )
}
