import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { Page } from '@/ui/page/page'
import { InCommunity } from '../../community/in-community'
import { useCommunity } from '../../community/use-community'
import { MonthStepper } from '@/ui/stepper/month-stepper'
import { monthOf } from '@/ui/months'
import { editTopicPage } from '../../paths'
import { GrowthSection } from './growth-section'
import { TopicOfMonth } from './topic-of-month'

/** 每月一题: what grows in a community, what it takes up of it, and what came of that. */
export default function TopicPage() {
  const asked = useRouter().params
  const looked = useCommunity(asked.communityId)
  const thisMonth = civilMonth(serverNow())
  const [month, setMonth] = useState(() => monthOf(asked.month, thisMonth))
  const { community, isMineToLead } = looked
  return (
    <Page
      title="每月一题"
      actions={
        community &&
        isMineToLead && (
          <Button
            kind="primary"
            icon="edit"
            onTap={() => goTo(editTopicPage, { communityId: community.id, month })}
          >
            写这个月的题
          </Button>
        )
      }
    >
      <InCommunity looked={looked}>
        {({ id }) => (
          <>
            <MonthStepper month={month} last={thisMonth} onChange={setMonth} />
            <TopicOfMonth communityId={id} month={month} />
            <GrowthSection communityId={id} month={month} />
          </>
        )}
      </InCommunity>
    </Page>
  )
}
