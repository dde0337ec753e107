import { View } from '@tarojs/components'
import type { RoomActivity } from '@shared/bookings/schema'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { clockText, whenText } from '@/ui/when'
import '../../desk-row/desk-row.scss'

export interface StrandedActivitiesProps {
  activities: readonly RoomActivity[]
  now: number
}

/** Activities that lose their room to a closure: they aren't cancelled, their hosts are told to move them. */
export function StrandedActivities({ activities, now }: StrandedActivitiesProps) {
  if (activities.length === 0) return null
  return (
    <Section title={`这段时间有 ${activities.length} 场活动`}>
      <Notice
        tone="warn"
        title="活动不会取消"
        text="主办方会收到一次通知，请他们改时间或换地方。着急的请直接联系主办方。"
      />
      {activities.map(({ id, title, hostName, startsAt, endsAt }) => (
        <Card key={id}>
          <View className="desk-row__when">{`${whenText(startsAt, now)}–${clockText(endsAt)}`}</View>
          <View className="desk-row__room">{`${title}，${hostName}`}</View>
        </Card>
      ))}
    </Section>
  )
}
