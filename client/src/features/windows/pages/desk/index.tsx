import { useRouter } from '@tarojs/taro'
import { civilDate } from '@shared/time'
import type { DeskDay } from '@shared/windows/ticket'
import { serverNow } from '@/cloud/server-time'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { Figures } from '@/ui/tiles/tiles'
import { useDesk, useMyDesk } from '../../use-desk'
import { useSteadyRefresh } from '../../use-steady-refresh'
import { AtMyDesk } from './at-my-desk'
import { DayList } from './day-list'
import { MonthFigures } from './month-figures'
import { WalkInButton } from './walk-in-button'
import '../../windows.scss'

/** A window's desk: call the next, done or come again, who is still to come. */
export default function DeskPage() {
  const { windowId = '' } = useRouter().params
  const now = serverNow()
  const reading = useDesk(windowId, civilDate(now))
  const { deskId, sitAt } = useMyDesk(windowId)
  usePulledDown(reading.refresh)
  useSteadyRefresh(reading.refresh, true)
  return (
    <Page title="窗口叫号">
      <ReadingView reading={reading}>
        {(day) => (
          <>
            <Choice
              label={`${day.windowName}：我坐在`}
              options={day.desks.map(({ id, label }) => ({ value: id, label }))}
              value={deskId}
              onChange={sitAt}
            />
            <AtMyDesk day={day} deskId={deskId} now={now} />
            <Today day={day} />
            <WalkInButton day={day} />
            <DayList day={day} now={now} />
            <MonthFigures windowId={windowId} />
          </>
        )}
      </ReadingView>
    </Page>
  )
}

/** How the day stands, in four numbers. */
function Today({ day }: { day: DeskDay }) {
  const count = (...states: string[]) => day.tickets.filter(({ state }) => states.includes(state)).length
  return (
    <Card>
      <Figures
        figures={[
          { figure: String(day.queue.length), word: '在等' },
          { figure: String(count('booked')), word: '约了没到' },
          { figure: String(count('done', 'comeAgain')), word: '办过' },
          { figure: String(count('missed')), word: '过号' },
        ]}
      />
    </Card>
  )
}
