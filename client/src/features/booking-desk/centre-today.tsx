import { listToDecide, showDeskDay } from '@shared/bookings/staff-contracts'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { usePagedEndpoint, type PagedReading } from '@/cloud/use-endpoint'
import { Card } from '@/ui/card/card'
import { goTo } from '@/ui/go'
import { LinkRow } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import { Tools, type Tool } from '@/ui/tools/tools'
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
  const isCentre = partnerId === null
  return (
    <Section title={isCentre ? centre.name : '我们提供的场地'}>
      <Card>
        <LinkRow icon="desk" label="服务台：今天还没到的" {...expected} onOpen={() => goTo(deskDayPage)} />
        <LinkRow
          icon="check"
          label="等确认的预约"
          {...countText(requests, all)}
          onOpen={() => goTo(decidePage)}
        />
      </Card>
      <Tools tools={[...keeping, ...(isCentre ? ofCentre : [])]} />
    </Section>
  )
}

/** What is looked after now and then. */
const keeping: readonly Tool[] = [
  { word: '场地', onTap: () => goTo(roomsPage) },
  { word: '使用情况', onTap: () => goTo(usePage) },
]
const ofCentre: readonly Tool[] = [
  { word: '团队', onTap: () => goTo(groupsPage) },
  { word: '窗口和指南', onTap: () => goTo(windowsPage) },
  { word: '帮办代办', onTap: () => goTo(visitsPage) },
]
