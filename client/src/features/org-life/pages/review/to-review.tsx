import { View } from '@tarojs/components'
import { kindNames } from '@shared/org-life/kinds'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Rows } from '@/ui/rows/rows'
import { Tag } from '@/ui/tag/tag'
import { durationText } from '@/ui/when'
import { hostText, placeText, timeText } from '../../activity/activity-words'
import { useVerdict, type ActivityToReview } from '../../use-review'
import '../activity/activity.scss'

interface ToReviewProps {
  activity: ActivityToReview
  now: number
}

function rowsOf(activity: ActivityToReview, now: number) {
  const { kind, place, bring, questions, fileNames } = activity
  const asked = questions.map(({ text, choices }) => [text, ...choices].join(' / '))
  return [
    { label: '时间', value: timeText(activity, now) },
    { label: '地点', value: placeText(place) },
    { label: '类别', value: kindNames[kind] },
    { label: '主办', value: hostText(activity) },
    ...(bring === '' ? [] : [{ label: '要带什么', value: bring }]),
    ...(asked.length === 0 ? [] : [{ label: '问报名的人', value: asked.join('；') }]),
    ...(fileNames.length === 0 ? [] : [{ label: '附件', value: fileNames.join('、') }]),
  ]
}

/** Every word of an activity that residents would read, with the verdict on it. */
export function ToReview({ activity, now }: ToReviewProps) {
  const { id, title, description, waitsSince } = activity
  const decide = useVerdict(id)
  return (
    <Card>
      <Tag word={`等了 ${durationText(now - waitsSince)}`} tone="warn" icon="clock" />
      <View className="activity__title" aria-role="heading" aria-level="3">
        {title}
      </View>
      <View className="activity__text">{description}</View>
      <Rows rows={rowsOf(activity, now)} />
      <Button icon="check" loading={decide.isRunning} onTap={() => decide.run('passed')}>
        内容合适，公开
      </Button>
      <Button kind="danger" onTap={() => decide.run('risky')}>
        不合适，不公开
      </Button>
      <ErrorNotice error={decide.error} />
    </Card>
  )
}
