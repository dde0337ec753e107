import { useRouter } from '@tarojs/taro'
import type { AppealView } from '@shared/direct-line/schema'
import type { Actor } from '@shared/members/schema'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { useAppeal } from '../../use-appeal'
import { Answered } from './answered'
import { Conversation } from './conversation'
import { Filed } from './filed'
import { Asked } from './owner/asked'
import { OwnerSection } from './owner/owner-section'
import { ownerButtonsFor } from './owner/owner-buttons'
import { RateSection } from './rate-section'
import { Raised } from './raised'
import { Report } from './report'
import { staffButtonsFor } from './staff/staff-actions'
import { StaffSection } from './staff/staff-section'
import { Standing } from './standing'
import { Steps } from './steps'
import { Survived } from './survived'
import { TurnTo } from './turn-to'
import { Whistles } from './whistles'

/** One case: how it stands, what comes next, what was said, and what I can do about it. */
export default function AppealPage() {
  const { id = '', filed } = useRouter().params
  const reading = useAppeal(id)
  const { member } = useMe()
  const now = serverNow()
  const buttons = reading.data && member ? buttonsFor(reading.data, member, now) : []
  usePulledDown(reading.refresh)
  return (
    <Page title="事项详情" actions={buttons.length > 0 && buttons}>
      <ReadingView reading={reading}>
        {(shown) => (
          <>
            {filed && <Filed appeal={shown} now={now} />}
            <Standing appeal={shown} now={now} />
            <Asked appeal={shown} />
            <TurnTo appeal={shown} />
            <Survived appeal={shown} now={now} />
            {member && <StaffSection appeal={shown} me={member} now={now} />}
            <Answered appeal={shown} now={now} />
            {member && <RateSection appeal={shown} me={member} now={now} />}
            <Raised appeal={shown} />
            <Whistles appeal={shown} now={now} />
            <Report appeal={shown} now={now} />
            {member && <Conversation appeal={shown} me={member} now={now} />}
            <Steps appeal={shown} now={now} />
            {member && <OwnerSection appeal={shown} me={member} now={now} />}
          </>
        )}
      </ReadingView>
    </Page>
  )
}

const buttonsFor = (appeal: AppealView, me: Actor, now: number) => [
  ...ownerButtonsFor(appeal, me, now),
  ...staffButtonsFor(appeal, me, now),
]
