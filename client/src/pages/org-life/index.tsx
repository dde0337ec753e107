import { RegisterFirst } from '@/features/org-life/register-first'
import { useIsOrganiser } from '@/features/org-life/activity/use-activities'
import { usePlace } from '@/features/org-life/calendar/use-place'
import { feedPage, hostedPage } from '@/features/org-life/paths'
import { useNow } from '@/cloud/use-now'
import { useMe } from '@/session/use-me'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { ChoosePlace, PlaceRow } from './choose-place'
import { MonthOfActivities } from './month-of-activities'
import { MineRow, MyNext } from './my-next'

/** Organisational life: what I have signed up for, and the month with what is on. */
export default function OrgLifePage() {
  const { reading } = useMe()
  const isOrganiser = useIsOrganiser()
  const looked = usePlace()
  const now = useNow()
  const { place } = looked
  return (
    <Page title="组织生活" tab="org-life">
      <ReadingView reading={reading}>
        {({ member }) =>
          member ? (
            <>
              <MyNext now={now} />
              <Card>
                <MineRow />
                {isOrganiser && (
                  <LinkRow
                    label="开展活动"
                    icon="edit"
                    note="计划、报名、签到"
                    onOpen={() => goTo(hostedPage)}
                  />
                )}
                {place && <PlaceRow looked={looked} place={place} />}
                {place && (
                  <LinkRow
                    label="订阅到手机日历"
                    icon="calendar"
                    note="新活动自动出现"
                    onOpen={() => goTo(feedPage)}
                  />
                )}
              </Card>
              {place ? (
                <MonthOfActivities key={place.unitId} unitId={place.unitId} now={now} />
              ) : (
                <ChoosePlace onChoose={looked.choose} />
              )}
            </>
          ) : (
            <RegisterFirst />
          )
        }
      </ReadingView>
    </Page>
  )
}
