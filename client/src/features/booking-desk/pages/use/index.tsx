import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { CentreView } from '@shared/centres/schema'
import { civilMonth } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { BarChart } from '@/ui/charts/bar-chart'
import { Empty } from '@/ui/empty/empty'
import { goTo } from '@/ui/go'
import { HeatMap } from '@/ui/heat-map/heat-map'
import { ReadingView } from '@/ui/list/reading-view'
import { Section } from '@/ui/section/section'
import { MonthStepper } from '@/ui/stepper/month-stepper'
import { whenText } from '@/ui/when'
import { View } from '@tarojs/components'
import { CentrePage } from '../../centre-page'
import { exportsPage } from '../../paths'
import { useUse } from '../../use-groups'
import { heatOf, roomBars } from './use-figures'

/** How much each room was used, hour by hour, over a month. */
export default function UsePage() {
  const { centreId } = useRouter().params
  const thisMonth = civilMonth(serverNow())
  const [month, setMonth] = useState(thisMonth)
  return (
    <CentrePage title="使用情况" asked={centreId}>
      {(centre) => (
        <>
          <MonthStepper month={month} last={thisMonth} onChange={setMonth} />
          <UseOf centre={centre} month={month} />
          <Button icon="download" onTap={() => goTo(exportsPage)}>
            导出预约表格
          </Button>
        </>
      )}
    </CentrePage>
  )
}

function UseOf({ centre, month }: { centre: CentreView; month: string }) {
  const reading = useUse(centre.id, month)
  return (
    <ReadingView reading={reading}>
      {({ rooms, asOf }) => {
        if (rooms.every(({ bookings }) => bookings === 0))
          return <Empty icon="building" title="这个月还没有人用过" text="有人签到用过场地，这里就有数。" />
        const { hours, rows } = heatOf(rooms)
        return (
          <>
            <Section title="每小时用了几成">
              <Card>
                <HeatMap
                  label="各场地每小时用了开放时间的几成"
                  columns={hours.map(String)}
                  rows={rows}
                  columnWord={(hour) => `${hour} 点`}
                />
              </Card>
            </Section>
            <Section title="用了多少次">
              <Card>
                <BarChart label="各场地的预约次数" rows={roomBars(rooms)} unit="次" />
              </Card>
            </Section>
            <View>{`统计到 ${whenText(asOf, serverNow())}`}</View>
          </>
        )
      }}
    </ReadingView>
  )
}
