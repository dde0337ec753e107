import { serverNow } from '@/cloud/server-time'
import { useMe } from '@/session/use-me'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { guidesPage, myTicketsPage, staffPage, visitsPage } from './paths'
import { TicketRow } from './ticket-row'
import { useCentreWork } from './use-desk'
import { useMyTickets } from './use-tickets'
import { useVisiting } from './use-visits'

const MOST_SHOWN = 2

/** Windows on another page: my next numbers, the guides, and for staff the way to their desks. */
export function WindowsEntry() {
  const { member } = useMe()
  const { items = [] } = useMyTickets('ahead')
  const runsCentre = useCentreWork().length > 0
  const goesOnVisits = useVisiting().length > 0
  const now = serverNow()
  return (
    <Section title="到窗口办事">
      {items.slice(0, MOST_SHOWN).map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} now={now} />
      ))}
      <Card>
        <LinkRow label="办事指南" icon="search" note="查材料、约时间取号" onOpen={() => goTo(guidesPage)} />
        {member && <LinkRow label="我的号和代办" icon="clock" onOpen={() => goTo(myTicketsPage)} />}
        {runsCentre && (
          <LinkRow label="窗口管理" icon="desk" note="叫号、指南、时段" onOpen={() => goTo(staffPage)} />
        )}
        {goesOnVisits && <LinkRow label="上门代办" icon="person" onOpen={() => goTo(visitsPage)} />}
      </Card>
    </Section>
  )
}
