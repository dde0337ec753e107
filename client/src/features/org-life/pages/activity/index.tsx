import { useRouter } from '@tarojs/taro'
import { isToCome } from '@shared/org-life/life-cycle'
import type { ActivityView } from '@shared/org-life/schema'
import { isOpenSignUp } from '@shared/org-life/sign-up'
import { useNow } from '@/cloud/use-now'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { useActivity } from '../../activity/use-activities'
import { AboutSection } from './about-section'
import './activity.scss'
import { AttendSection } from './attend-section'
import { Facts } from './facts'
import { Head } from './head'
import { MineSection } from './mine-section'
import { OrganiserSection } from './organiser-section'
import { RecordSection } from './record-section'
import { SignUpAction } from './sign-up-action'

/** Nothing to offer where one simply comes, and once it is over or called off. */
const takesSignUps = ({ places, state, endsAt }: ActivityView, now: number): boolean =>
  places !== null && isToCome(state) && endsAt > now

/** One activity: whether I can come, what it is, and everything that I do with it. */
export default function ActivityPage() {
  const { id = '' } = useRouter().params
  const reading = useActivity(id)
  const now = useNow()
  usePulledDown(reading.refresh)
  const { data } = reading
  const isIn = Boolean(data?.mine && isOpenSignUp(data.mine.state))
  const asksSignUp = data !== undefined && !isIn && takesSignUps(data, now)
  return (
    <Page
      title="活动"
      actions={asksSignUp && !data.isOrganiser && <SignUpAction activity={data} now={now} />}
    >
      <ReadingView reading={reading}>
        {(activity) => (
          <>
            <Head activity={activity} now={now} />
            {activity.isOrganiser && <OrganiserSection activity={activity} now={now} />}
            <MineSection activity={activity} now={now} />
            <AttendSection activity={activity} now={now} />
            <RecordSection activity={activity} now={now} />
            <Facts activity={activity} now={now} />
            <AboutSection activity={activity} now={now} />
            {activity.isOrganiser && asksSignUp && activity.whyNot === null && (
              <SignUpAction activity={activity} now={now} isQuiet />
            )}
          </>
        )}
      </ReadingView>
    </Page>
  )
}
