import { View } from '@tarojs/components'
import { useNow } from '@/cloud/use-now'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Figures } from '@/ui/tiles/tiles'
import { dayText } from '@/ui/when'
import { usePartnerReceipt } from '../../use-ledger'
import '../activity/activity.scss'
import type { ReceiptsProps } from './branch-receipts'

/** How many of a partner unit's members came to what; no names. */
export function PartnerReceipt({ ownerId, quarter }: ReceiptsProps) {
  const reading = usePartnerReceipt(ownerId, quarter)
  const now = useNow()
  usePulledDown(reading.refresh)
  return (
    <ReadingView reading={reading}>
      {({ came, activities }) =>
        activities.length === 0 ? (
          <Empty
            icon="calendar"
            title="这个季度还没有人参加"
            text="本单位的党员到社区参加活动、签了到，这里就有数。只有人次，没有名字。"
          />
        ) : (
          <>
            <Card>
              <Figures
                figures={[
                  { figure: String(came), word: '人次' },
                  { figure: String(activities.length), word: '场活动' },
                ]}
              />
              <View className="activity__soft">只有人次，没有名字。</View>
            </Card>
            {activities.map((activity) => (
              <Card key={activity.id}>
                <View className="activity__strong">{activity.title}</View>
                <View>{`${activity.came} 人参加`}</View>
                <View className="activity__soft">{`${dayText(activity.startsAt, now)} · ${activity.hostName}`}</View>
              </Card>
            ))}
          </>
        )
      }
    </ReadingView>
  )
}
