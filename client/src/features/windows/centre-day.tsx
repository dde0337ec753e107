import type { DeskDay } from '@shared/windows/ticket'
import { showCentreDay } from '@shared/windows/contracts'
import { useEndpoint } from '@/cloud/use-endpoint'
import { useFreshOnShow } from '@/cloud/use-fresh-on-show'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { ReadingView } from '@/ui/list/reading-view'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { deskPage } from './paths'

interface CentreDayProps {
  centreId: string
  date: string
}

const stand = ({ tickets, queue }: DeskDay): string => {
  const done = tickets.filter(({ state }) => state === 'done' || state === 'comeAgain').length
  const booked = tickets.filter(({ state }) => state === 'booked').length
  return `在等 ${queue.length}，没到 ${booked}，办过 ${done}`
}

/** Every window of a centre on one day, in a line each: for the desk's screen, beside the rooms. */
export function CentreDay({ centreId, date }: CentreDayProps) {
  useFreshOnShow(showCentreDay)
  const reading = useEndpoint(showCentreDay, { centreId, date })
  return (
    <Section title="窗口取号">
      <ReadingView reading={reading}>
        {({ days }) =>
          days.length === 0 ? (
            <Empty icon="desk" title="这一天还没有人取号" />
          ) : (
            <Card>
              {days.map((day) => (
                <LinkRow
                  key={day.windowId}
                  label={day.windowName}
                  icon="desk"
                  note={stand(day)}
                  onOpen={() => goTo(deskPage, { windowId: day.windowId })}
                />
              ))}
            </Card>
          )
        }
      </ReadingView>
    </Section>
  )
}
