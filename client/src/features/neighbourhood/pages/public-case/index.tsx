import { useRouter } from '@tarojs/taro'
import { isOpen } from '@shared/direct-line/life-cycle'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { LinkRow } from '@/ui/rows/rows'
import { useMe } from '@/session/use-me'
import { appealPage } from '../../paths'
import { usePublicCase } from '../../use-public-case'
import { Answered } from './answered'
import { Said } from './said'
import { Standing } from './standing'
import { Steps } from './steps'
import { Support } from './support'
import { FollowToggle } from './follow-toggle'

/** A neighbour's published case: how it stands, and saying "me too". */
export default function PublicCasePage() {
  const { id = '' } = useRouter().params
  const reading = usePublicCase(id)
  const { member } = useMe()
  const now = serverNow()
  const appeal = reading.data
  const mayJoin = appeal && member && !appeal.isMine && isOpen(appeal.state)
  usePulledDown(reading.refresh)
  return (
    <Page title="邻居反映的事" actions={mayJoin && <Support appeal={appeal} me={member} />}>
      <ReadingView reading={reading}>
        {(shown) => (
          <>
            <Standing appeal={shown} now={now} />
            {shown.isMine && (
              <Card>
                <LinkRow label="这是您反映的，看全部经过" onOpen={() => goTo(appealPage, { id: shown.id })} />
              </Card>
            )}
            <Answered appeal={shown} now={now} />
            <Said appeal={shown} now={now} />
            {!shown.isMine && <FollowToggle appeal={shown} />}
            <Steps appeal={shown} now={now} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}
