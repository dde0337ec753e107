import { useRouter } from '@tarojs/taro'
import { isOpen } from '@shared/matters/life-cycle'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { useMatter } from '../../use-matter'
import { About } from './about'
import { Answers } from './answers'
import { CarryingOut } from './carrying-out'
import { FollowToggle } from './follow-toggle'
import { Result } from './result'
import { ReviewSection } from './review-section'
import { StaffSection } from './staff-section'
import { Standing } from './standing'
import { Steps } from './steps'
import { VoiceSection } from './voice-section'
import { WordsSection } from './words-section'
import './matter.scss'

/** One matter: what is asked, what I can say, what came of it, and how it was carried out. */
export default function MatterPage() {
  const { id = '', published } = useRouter().params
  const reading = useMatter(id)
  const { member } = useMe()
  const now = serverNow()
  usePulledDown(reading.refresh)
  return (
    <Page title="议题">
      <ReadingView reading={reading}>
        {(matter) => (
          <>
            {published && (
              <Notice tone="good" title="议题已发布" text="范围内的居民现在能看到，到期会自动截止。" />
            )}
            <Standing matter={matter} now={now} />
            {member && <ReviewSection matter={matter} me={member} now={now} />}
            {member && <StaffSection matter={matter} me={member} now={now} />}
            <CarryingOut matter={matter} now={now} />
            <Answers matter={matter} now={now} />
            {!isOpen(matter.state) && <Result matter={matter} now={now} />}
            <About matter={matter} now={now} />
            {member && <VoiceSection matter={matter} me={member} now={now} />}
            {isOpen(matter.state) && <Result matter={matter} now={now} />}
            {member && <WordsSection matter={matter} me={member} now={now} />}
            <FollowToggle matter={matter} />
            <Steps matter={matter} now={now} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}
