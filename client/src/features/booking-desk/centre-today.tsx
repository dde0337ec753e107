import { listToDecide, showDeskDay } from '@shared/bookings/staff-contracts'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { decidePage, deskDayPage, groupsPage, roomsPage, usePage, visitsPage, windowsPage } from './paths'
import { useCentres } from './use-centres'

/** `3 个`, `20+ 个`; nothing until it is known. */
function countText<Row>({ items, hasMore }: PagedReading<Row>, of: (rows: readonly Row[]) => number) {
  return items ? { note: `${of(items)}${hasMore ? '+' : ''} 个` } : {}
}

const all = (rows: readonly unknown[]): number => rows.length

/** The service centre on the workbench: who is expected today, what waits for an answer, what is looked after. */
export function CentreToday() {
  const { desk, centre, partnerId } = useCentres()
  const today = civilDate(serverNow())
  const bookings = usePagedEndpoint(showDeskDay, centre && { centreId: centre.id, date: today })
  const requests = usePagedEndpoint(listToDecide, desk && { unitId: desk.unitId, show: 'requests' })
  if (!desk || !centre) return null
  const expected = countText(bookings, (rows) => rows.filter(({ state }) => state === 'confirmed').length)
  return (
    <Section title={partnerId === null ? centre.name : '我们提供的场地'}>
      <Card>
        <LinkRow icon="desk" label="服务台：今天还没到的" {...expected} onOpen={() => goTo(deskDayPage)} />
        <LinkRow
          icon="check"
          label="等确认的预约"
          {...countText(requests, all)}
          onOpen={() => goTo(decidePage)}
        />
        {partnerId === null && (
          <>
            <LinkRow icon="line" label="窗口和办事指南" onOpen={() => goTo(windowsPage)} />
            <LinkRow icon="home" label="帮办代办" onOpen={() => goTo(visitsPage)} />
          </>
        )}
        <LinkRow icon="building" label="场地" onOpen={() => goTo(roomsPage)} />
        {partnerId === null && <LinkRow icon="person" label="团队" onOpen={() => goTo(groupsPage)} />}
        <LinkRow icon="info" label="使用情况" onOpen={() => goTo(usePage)} />
      </Card>
    </Section>
  )
}
