import type { CivilDate } from '@shared/time'
import { minuteText } from '@shared/bookings/slot'
import { stateNames } from '@shared/windows/life-cycle'
import type { DeskDay, DeskTicket } from '@shared/windows/ticket'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Fold } from '@/ui/fold/fold'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { Rows } from '@/ui/rows/rows'
import { windowDeskPage } from '../../paths'
import { useWindowsDay } from '../../use-desk'

/** Whom the windows expect and who waits there. */
export function WindowsToday({ centreId, date }: { centreId: string; date: CivilDate }) {
  const reading = useWindowsDay(centreId, date)
  return (
    <ReadingView reading={reading}>
      {({ days }) =>
        days.length === 0 ? (
          <Empty icon="desk" title="这天没有人约窗口" text="居民取的号、现场取的号会列在这里。" />
        ) : (
          <Card>
            {days.map((day) => (
              <WindowDay key={day.windowId} day={day} />
            ))}
          </Card>
        )
      }
    </ReadingView>
  )
}

const countOf = ({ tickets }: DeskDay, states: readonly DeskTicket['state'][]): number =>
  tickets.filter(({ state }) => states.includes(state)).length

function WindowDay({ day }: { day: DeskDay }) {
  const note = `排队 ${day.queue.length} · 约了还没到 ${countOf(day, ['booked'])} · 办完 ${countOf(day, ['done', 'comeAgain'])}`
  return (
    <Fold label={day.windowName} note={note}>
      <Rows rows={day.tickets.map(rowOf)} />
      <Button icon="desk" onTap={() => goTo(windowDeskPage, { windowId: day.windowId })}>
        到窗口叫号
      </Button>
    </Fold>
  )
}

/** `A007 王** · 居住证`, and how it stands. */
const rowOf = ({ number, name, title, band, state }: DeskTicket) => ({
  label: [number, band && minuteText(band.from), name, title].filter(Boolean).join(' '),
  value: stateNames[state],
})
