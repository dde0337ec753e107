import { View } from '@tarojs/components'
import { kindNames } from '@shared/org-life/kinds'
import type { Quarter } from '@shared/org-life/quarter'
import { useNow } from '@/cloud/use-now'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Notice } from '@/ui/notice/notice'
import { dayText } from '@/ui/when'
import { useReceipts } from '../../use-ledger'
import '../activity/activity.scss'

export interface ReceiptsProps {
  ownerId: string
  quarter: Quarter
}

/** Who of a branch came where, by name, for its organisers alone. */
export function BranchReceipts({ ownerId, quarter }: ReceiptsProps) {
  const reading = useReceipts(ownerId, quarter)
  const now = useNow()
  return (
    <>
      <Notice icon="lock" title="党员去别处参加的活动" text="只有本组织的书记能看，看过会留下记录。" />
      <PagedList
        reading={reading}
        keyOf={({ id }) => id}
        empty={
          <Empty icon="calendar" title="这个季度还没有回执" text="本组织的党员在别处签到以后，会列在这里。" />
        }
      >
        {({ name, title, kind, hostName, startsAt }) => (
          <Card>
            <View className="activity__strong">{name}</View>
            <View>{`${dayText(startsAt, now)} ${title}`}</View>
            <View className="activity__soft">{`${kindNames[kind]} · ${hostName}`}</View>
          </Card>
        )}
      </PagedList>
    </>
  )
}
