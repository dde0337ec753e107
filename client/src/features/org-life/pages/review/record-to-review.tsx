import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RecordToReview } from '@shared/org-life/review-contracts'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Tag } from '@/ui/tag/tag'
import { Toggle } from '@/ui/toggle/toggle'
import { dayText, durationText } from '@/ui/when'
import { useRecordVerdict } from '../../use-review'
import '../activity/activity.scss'

interface OpenPart {
  part: string
  /** What its toggle says: `这段文字不公开`. */
  label: string
  shown: ReactNode
}

/** What of a record is still open, the text first. */
function partsOf({ text, photos, corrections }: RecordToReview): OpenPart[] {
  const lines = text ? [text.minutes, ...text.decisions.map((one, place) => `${place + 1}. ${one}`)] : []
  return [
    ...(text
      ? [
          {
            part: text.part,
            label: '这段文字不公开',
            shown: <View className="activity__text">{lines.join('\n')}</View>,
          },
        ]
      : []),
    ...photos.map(({ part, id, url }, place) => ({
      part,
      label: `第 ${place + 1} 张照片不公开`,
      shown: url === null ? <View>照片打不开</View> : <PhotoGrid photos={[{ id, url }]} />,
    })),
    ...corrections.map(({ part, text: words }, place) => ({
      part,
      label: `第 ${place + 1} 条更正不公开`,
      shown: <View className="activity__text">{words}</View>,
    })),
  ]
}

function verdictText(risky: number, all: number): string {
  if (risky === 0) return '都合适，公开'
  return risky === all ? '都不公开' : '其余的公开'
}

interface RecordToReviewProps {
  record: RecordToReview
  now: number
}

/** What is open of a record; whatever isn't marked may be read by everybody. */
export function RecordToReviewCard({ record, now }: RecordToReviewProps) {
  const { id, title, hostName, startsAt, since } = record
  const [risky, setRisky] = useState<readonly string[]>([])
  const deciding = useRecordVerdict(id)
  const parts = partsOf(record)
  const mark = (part: string, isRisky: boolean) =>
    setRisky((marked) => (isRisky ? [...marked, part] : marked.filter((one) => one !== part)))
  return (
    <Card>
      {since !== null && <Tag word={`等了 ${durationText(now - since)}`} tone="warn" icon="clock" />}
      <View className="activity__title" aria-role="heading" aria-level="3">
        {title}
      </View>
      <View className="activity__soft">{`${dayText(startsAt, now)} · ${hostName}`}</View>
      {parts.map(({ part, label, shown }) => (
        <View key={part}>
          {shown}
          <Toggle label={label} isOn={risky.includes(part)} onChange={(isOn) => mark(part, isOn)} />
        </View>
      ))}
      <Button
        icon="check"
        loading={deciding.isRunning}
        onTap={() =>
          deciding.run(
            parts.map(({ part }) => ({ part, verdict: risky.includes(part) ? 'risky' : 'passed' })),
          )
        }
      >
        {verdictText(risky.length, parts.length)}
      </Button>
      <ErrorNotice error={deciding.error} />
    </Card>
  )
}
