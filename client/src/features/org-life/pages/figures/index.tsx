import { useState } from 'react'
import type { HostChoice } from '@shared/org-life/schema'
import { wallClock } from '@shared/time'
import { useNow } from '@/cloud/use-now'
import { Card } from '@/ui/card/card'
import { BarChart } from '@/ui/charts/bar-chart'
import { TrendChart } from '@/ui/charts/trend-chart'
import { Empty } from '@/ui/empty/empty'
import { ReadingView } from '@/ui/list/reading-view'
import { shortMonthText } from '@/ui/months'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { Stepper } from '@/ui/stepper/stepper'
import { Figures } from '@/ui/tiles/tiles'
import { HostField, hostKey } from '../../activity/host-field'
import { OrganisersOnly } from '../../organisers-only'
import { useHostFigures } from '../../use-record'
import { OwnMembers } from './own-members'

/** What a host has planned and held over a year, and how many came. */
export default function FiguresPage() {
  return (
    <Page title="活动统计">
      <OrganisersOnly>{(hosts) => <FiguresOf hosts={hosts} />}</OrganisersOnly>
    </Page>
  )
}

function FiguresOf({ hosts }: { hosts: HostChoice[] }) {
  const now = useNow()
  const thisYear = wallClock(now).year
  const [year, setYear] = useState(thisYear)
  const [key, setKey] = useState(() => hosts.map(hostKey)[0])
  const host = hosts.find((one) => hostKey(one) === key) ?? hosts[0]
  if (!host) return null
  return (
    <>
      <HostField label="看谁的" hosts={hosts} host={host} onChange={(one) => setKey(hostKey(one))} />
      <Stepper
        now={`${year} 年`}
        words={['上一年', '下一年']}
        isLast={year >= thisYear}
        onStep={(step) => setYear(year + step)}
      />
      <YearOf key={`${hostKey(host)}.${year}`} host={host} year={year} />
      {host.kind === 'org' && <OwnMembers orgId={host.id} now={now} />}
    </>
  )
}

/** A dash where there is nothing to count. */
const countText = (count: number | null): string => (count === null ? '—' : String(count))

function YearOf({ host, year }: { host: HostChoice; year: number }) {
  const reading = useHostFigures(host, year)
  return (
    <ReadingView reading={reading}>
      {({ year: whole, months }) => (
        <>
          <Card>
            <Figures
              figures={[
                { figure: countText(whole.planned), word: '计划' },
                { figure: String(whole.held), word: '已办' },
                { figure: whole.rate === null ? '—' : `${whole.rate}%`, word: '到场率' },
                { figure: String(whole.unrecorded), word: '没写纪实' },
              ]}
            />
          </Card>
          {whole.held === 0 ? (
            <Empty icon="calendar" title="这一年还没有办过活动" text="活动结束后，这里就有数。" />
          ) : (
            <>
              <Section title="每月办了几次">
                <Card>
                  <BarChart
                    label="每月办了几次活动"
                    rows={months.map(({ month, held }) => ({ label: shortMonthText(month), value: held }))}
                    unit="次"
                  />
                </Card>
              </Section>
              <Section title="每月到场率">
                <Card>
                  <TrendChart
                    label="每月到场率"
                    points={months.map(({ month, rate }) => ({ label: shortMonthText(month), value: rate }))}
                    unit="%"
                    max={100}
                  />
                </Card>
              </Section>
            </>
          )}
        </>
      )}
    </ReadingView>
  )
}
