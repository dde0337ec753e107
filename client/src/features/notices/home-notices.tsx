import { isLive } from '@shared/notices/life-cycle'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { NoticeRow } from './notice-row/notice-row'
import { noticesPage } from './paths'
import { useNotices } from './use-notices'

const MOST_SHOWN = 3

/** For the first page: urgent notices that hold, above everything else. */
export function UrgentNotices() {
  const { items = [] } = useNotices('current')
  const now = serverNow()
  const urgent = items.filter(({ isUrgent, state }) => isUrgent && isLive(state))
  return (
    <>
      {urgent.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} now={now} />
      ))}
    </>
  )
}

/** For the first page: the notices of my building and above it that aren't urgent, and the way to all of them. */
export function HomeNotices() {
  const { items = [] } = useNotices('current')
  const now = serverNow()
  const shown = items.filter(({ isUrgent, state }) => !(isUrgent && isLive(state))).slice(0, MOST_SHOWN)
  const unread = items.filter(({ isUnread }) => isUnread).length
  return (
    <Section title="楼里和小区的通知">
      {shown.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} now={now} />
      ))}
      <Card>
        <LinkRow
          label="全部通知"
          icon="notice"
          note={unread > 0 ? `${unread} 条未读` : '能查过期的'}
          onOpen={() => goTo(noticesPage)}
        />
      </Card>
    </Section>
  )
}
