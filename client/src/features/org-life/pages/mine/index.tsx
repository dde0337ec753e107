import { useState } from 'react'
import { useNow } from '@/cloud/use-now'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo, goToTab } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { MyActivityRow } from '../../activity/my-activity-row'
import { useMyActivities, type MineShown } from '../../activity/use-activities'
import { pointsPage } from '../../paths'
import { RegisterFirst } from '../../register-first'

const views = [
  { value: 'upcoming', label: '要去的' },
  { value: 'past', label: '过去的' },
] as const

/** Those that I signed up for. */
export default function MyActivitiesPage() {
  const [show, setShow] = useState<MineShown>('upcoming')
  const { reading } = useMe()
  const now = useNow()
  return (
    <Page title="我的活动">
      <ReadingView reading={reading}>
        {({ member }) =>
          member ? (
            <>
              <Card>
                <LinkRow label="我的积分" icon="star" note="参加活动攒下的" onOpen={() => goTo(pointsPage)} />
              </Card>
              <Choice label="看哪些" options={views} value={show} onChange={setShow} />
              <MyActivities key={show} show={show} now={now} />
            </>
          ) : (
            <RegisterFirst />
          )
        }
      </ReadingView>
    </Page>
  )
}

function MyActivities({ show, now }: { show: MineShown; now: number }) {
  const reading = useMyActivities(show)
  return (
    <PagedList
      reading={reading}
      keyOf={({ activity }) => activity.id}
      empty={
        show === 'upcoming' ? (
          <Empty
            icon="calendar"
            title="还没有报名参加的活动"
            text="报了名的活动会排在这里，快到时间会提醒您。"
            action={<Button onTap={() => goToTab('org-life')}>去看看有什么活动</Button>}
          />
        ) : (
          <Empty icon="calendar" title="还没有参加过活动" />
        )
      }
    >
      {({ activity, mine }) => <MyActivityRow activity={activity} mine={mine} now={now} />}
    </PagedList>
  )
}
