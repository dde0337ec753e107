import { useRouter } from '@tarojs/taro'
import { isLive } from '@shared/windows/life-cycle'
import type { TicketView } from '@shared/windows/ticket'
import { serverNow } from '@/cloud/server-time'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Notice } from '@/ui/notice/notice'
import { Page } from '@/ui/page/page'
import { BringList } from '../../bring-list/bring-list'
import { useGuide } from '../../use-guides'
import { useSteadyRefresh } from '../../use-steady-refresh'
import { useTicket } from '../../use-tickets'
import { Again } from './again'
import { CancelButton } from './cancel-button'
import { Standing } from './standing'
import { Where } from './where'
import '../../windows.scss'

/** My number: how many before me, where to go, what to bring. */
export default function TicketPage() {
  const { id = '', taken } = useRouter().params
  const reading = useTicket(id)
  const now = serverNow()
  usePulledDown(reading.refresh)
  useSteadyRefresh(reading.refresh, reading.data !== undefined && isLive(reading.data.state))
  return (
    <Page title="我的号">
      <ReadingView reading={reading}>
        {(ticket) => (
          <>
            {taken && ticket.state === 'booked' && (
              <Notice tone="good" title="号取好了" text="到时候请先到大厅找工作人员报到，再等叫号。" />
            )}
            <Standing ticket={ticket} now={now} />
            <Again ticket={ticket} />
            {isLive(ticket.state) && <Bring ticket={ticket} />}
            <Where ticket={ticket} />
            <CancelButton ticket={ticket} now={now} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}

/** The guide's list, with the ticks made at home; whether it could be read it says at its own page. */
function Bring({ ticket: { guideId } }: { ticket: TicketView }) {
  const guide = useGuide(guideId).data
  return guide ? <BringList guideId={guide.id} bring={guide.bring} /> : null
}
