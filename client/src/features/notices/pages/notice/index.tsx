import { useRouter } from '@tarojs/taro'
import { isPosterOf } from '@shared/notices/rules'
import type { NoticeView } from '@shared/notices/schema'
import type { Me } from '@shared/members/schema'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { useNotice } from '../../use-notice'
import { Body } from './body'
import { LeaderSection } from './leader-section'
import { PosterSection } from './poster-section'
import { QuestionsSection } from './questions-section'
import { ReadingSection } from './reading-section'
import { ReviewSection } from './review-section'
import { Steps } from './steps'
import './notice-page.scss'

/** One notice: what it says, that it was read, what can be asked; and for its poster how far it has come. */
export default function NoticePage() {
  const { id = '', posted } = useRouter().params
  const reading = useNotice(id)
  const { member } = useMe()
  usePulledDown(reading.refresh)
  return (
    <Page title="通知">
      <ReadingView reading={reading}>
        {(notice) => (
          <>
            {posted && <Sent notice={notice} />}
            {member && <Whole notice={notice} me={member} refresh={reading.refresh} />}
          </>
        )}
      </ReadingView>
    </Page>
  )
}

interface WholeProps {
  notice: NoticeView
  me: Me
  refresh: () => Promise<unknown>
}

function Whole({ notice, me, refresh }: WholeProps) {
  const now = serverNow()
  return (
    <>
      <ReviewSection notice={notice} me={me} now={now} />
      <Body notice={notice} now={now} />
      <ReadingSection notice={notice} me={me} now={now} />
      {isPosterOf(notice, me, now) ? (
        <PosterSection notice={notice} me={me} now={now} refresh={refresh} />
      ) : (
        <LeaderSection notice={notice} />
      )}
      <QuestionsSection notice={notice} me={me} now={now} />
      <Steps notice={notice} now={now} />
    </>
  )
}

function Sent({ notice: { state, isShown } }: { notice: NoticeView }) {
  if (!isShown) {
    return <Notice tone="warn" title="写好了，等社区审核" text="自动检查没有看准，社区工作者看过就会发出。" />
  }
  return state === 'scheduled' ? (
    <Notice tone="good" title="定好了，到时间会自动发出" text="发出前还能修改或撤回。" />
  ) : (
    <Notice tone="good" title="通知已经发出" text="下面能看到发到了多少户，谁家看过了。" />
  )
}
