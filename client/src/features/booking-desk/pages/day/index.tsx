import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { CentreView } from '@shared/centres/schema'
import { civilDate, type CivilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { PagedList } from '@/ui/list/paged-list'
import { Section } from '@/ui/section/section'
import { DayStepper } from '@/ui/stepper/day-stepper'
import { Figures } from '@/ui/tiles/tiles'
import { CentrePage } from '../../centre-page'
import { bookForPage } from '../../paths'
import { useArrivals } from '../../use-arrivals'
import { useDeskDay } from '../../use-desk'
import { FreeRooms } from './free-rooms'
import { dayFigures, isShown, shownDay, type ShownDay } from './tick'
import { TickRow } from './tick-row'
import { TickSheet } from './tick-sheet'
import { ToldArrivals } from './told-arrivals'
import { WindowsToday } from './windows-today'
import './day.scss'

/** The desk's day: who comes, who has come, what is free, whom the windows expect. */
export default function DeskDayPage() {
  const { centreId, date: asked } = useRouter().params
  const [date, setDate] = useState(asked ?? civilDate(serverNow()))
  return (
    <CentrePage
      title="服务台"
      asked={centreId}
      actions={(centre) => (
        <Button icon="plus" onTap={() => goTo(bookForPage, { centreId: centre.id, date })}>
          替居民预约
        </Button>
      )}
    >
      {(centre, { session, partnerId }) => (
        <>
          <DayStepper date={date} now={serverNow()} onChange={setDate} />
          <DayAtCentre centre={centre} date={date} memberId={session.member?.id ?? ''} />
          {partnerId === null && (
            <Section title="窗口">
              <WindowsToday centreId={centre.id} date={date} />
            </Section>
          )}
        </>
      )}
    </CentrePage>
  )
}

interface DayAtCentreProps {
  centre: CentreView
  date: CivilDate
  memberId: string
}

function DayAtCentre({ centre, date, memberId }: DayAtCentreProps) {
  const { bookings, rooms } = useDeskDay(centre.id, date)
  const { picked, toggle, send, parcels, waiting } = useArrivals(memberId)
  const [show, setShow] = useState<ShownDay>('all')
  const [isTicking, setIsTicking] = useState(false)
  const now = serverNow()
  const isToday = date === civilDate(now)
  const rows = bookings.items ?? []
  return (
    <>
      {bookings.items && (
        <Card>
          <Figures figures={dayFigures(rows, bookings.hasMore)} />
        </Card>
      )}
      {isToday && <FreeRooms rooms={rooms} date={date} now={now} />}
      <ToldArrivals parcels={parcels} />
      <Section title="场地预约">
        <Choice
          label="看哪些"
          options={Object.entries(shownDay).map(([value, label]) => ({ value: value as ShownDay, label }))}
          value={show}
          onChange={setShow}
        />
        {picked.size > 0 && (
          <Button kind="primary" icon="check" onTap={() => setIsTicking(true)}>
            {`给选中的 ${picked.size} 位签到`}
          </Button>
        )}
        <View className="desk-list">
          <PagedList
            reading={{ ...bookings, items: bookings.items?.filter((row) => isShown(row, show)) }}
            keyOf={({ id }) => id}
            empty={<Empty title="没有这样的预约" text="居民约的场地会按时间列在这里。" />}
          >
            {(row) => (
              <TickRow
                row={row}
                now={now}
                isPicked={picked.has(row.id)}
                isWaiting={waiting.has(row.id)}
                onToggle={() => toggle(row)}
              />
            )}
          </PagedList>
        </View>
      </Section>
      {isTicking && (
        <TickSheet
          count={picked.size}
          onClose={() => setIsTicking(false)}
          onTick={(because) => {
            setIsTicking(false)
            send(because)
          }}
        />
      )}
    </>
  )
}
