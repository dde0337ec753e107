import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useMe } from '@/session/use-me'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { RegisterFirst } from '../../register-first'
import { UnsentCheckIns } from '../../unsent-check-ins-list'
import { useNow } from '@/cloud/use-now'
import { MyBookings } from './my-bookings'
import { MyWaits } from './my-waits'
import { StandingNotice } from './standing-notice'

const views = [
  { value: 'upcoming', label: '要去的' },
  { value: 'waits', label: '候补' },
  { value: 'past', label: '过去的' },
] as const
type View = (typeof views)[number]['value']

const viewOf = (asked: string | undefined): View =>
  views.find(({ value }) => value === asked)?.value ?? 'upcoming'

/** My bookings, those of groups that I lead, where I wait, and what my no-shows amount to. */
export default function MyBookingsPage() {
  const { show, booked } = useRouter().params
  const [view, setView] = useState(() => viewOf(show))
  const { reading } = useMe()
  const now = useNow()
  return (
    <Page title="我的预约">
      <ReadingView reading={reading}>
        {({ member }) =>
          member ? (
            <>
              {booked && (
                <Notice tone="good" title={`每周的 ${booked} 次都约好了`} text="每一次都可以单独改或取消。" />
              )}
              <UnsentCheckIns />
              <StandingNotice now={now} />
              <Choice label="看哪些" options={views} value={view} onChange={setView} />
              {view === 'waits' ? <MyWaits now={now} /> : <MyBookings key={view} show={view} now={now} />}
            </>
          ) : (
            <RegisterFirst />
          )
        }
      </ReadingView>
    </Page>
  )
}
