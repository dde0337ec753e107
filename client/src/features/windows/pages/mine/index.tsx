import { useState } from 'react'
import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { ReadingView } from '@/ui/list/reading-view'
import { Page } from '@/ui/page/page'
import { guidesPage } from '../../paths'
import { TicketRow } from '../../ticket-row'
import { useMyTickets, type TicketsShown } from '../../use-tickets'
import { useMyVisits } from '../../use-visits'
import { VisitRow } from '../../visit-row'

const shown = [
  { value: 'ahead', label: '要去的号' },
  { value: 'visits', label: '上门代办' },
  { value: 'others', label: '替别人申请的' },
  { value: 'past', label: '以前的号' },
] as const
type Shown = (typeof shown)[number]['value']

/** My numbers, and the visits I asked for. */
export default function MinePage() {
  const { reading } = useMe()
  const [show, setShow] = useState<Shown>('ahead')
  return (
    <Page title="我的号和代办">
      <ReadingView reading={reading}>
        {({ member }) =>
          member ? (
            <>
              <Choice label="看哪些" options={shown} value={show} onChange={setShow} />
              {show === 'visits' || show === 'others' ? (
                <Visits key={show} forOthers={show === 'others'} />
              ) : (
                <Tickets key={show} show={show} />
              )}
            </>
          ) : (
            <Empty
              icon="clock"
              title="登记住处后，能在这里看到自己的号"
              action={
                <Button kind="primary" onTap={() => goTo('/features/members/pages/register/index')}>
                  登记住处
                </Button>
              }
            />
          )
        }
      </ReadingView>
    </Page>
  )
}

const toGuides = <Button onTap={() => goTo(guidesPage)}>看办事指南</Button>

function Tickets({ show }: { show: TicketsShown }) {
  const now = serverNow()
  const title = show === 'ahead' ? '没有要去办的号' : '以前没有取过号'
  return (
    <PagedList
      reading={useMyTickets(show)}
      keyOf={({ id }) => id}
      empty={
        <Empty icon="clock" title={title} text="要办事，先在指南里找到它，再约时间取号。" action={toGuides} />
      }
    >
      {(ticket) => <TicketRow ticket={ticket} now={now} />}
    </PagedList>
  )
}

function Visits({ forOthers }: { forOthers: boolean }) {
  const now = serverNow()
  return (
    <PagedList
      reading={useMyVisits(forOthers)}
      keyOf={({ id }) => id}
      empty={
        <Empty
          icon="person"
          title={forOthers ? '没有替别人申请过代办' : '没有申请过代办'}
          text="去不了窗口的事，可以在指南里申请工作人员上门。"
          action={toGuides}
        />
      }
    >
      {(visit) => <VisitRow visit={visit} now={now} />}
    </PagedList>
  )
}
