import { useState } from 'react'
import type { HostChoice } from '@shared/org-life/schema'
import type { PlanEntry } from '@shared/org-life/plan'
import type { PlanView } from '@shared/org-life/plan-contracts'
import { civilDate, wallClock } from '@shared/time'
import { useNow } from '@/cloud/use-now'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Fold } from '@/ui/fold/fold'
import { ReadingView } from '@/ui/list/reading-view'
import { usePulledDown } from '@/ui/list/use-pulled-down'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'
import { Stepper } from '@/ui/stepper/stepper'
import { Figures } from '@/ui/tiles/tiles'
import { HostField, hostKey } from '../../activity/host-field'
import { OrganisersOnly } from '../../organisers-only'
import { usePlan, type PlanOf } from '../../plan/use-plan'
import { EntryCard } from './entry-card'
import { HolidaysUnknown } from './holidays-unknown'
import { SeriesCard } from './series-card'
import { SeriesSheet } from './series-sheet'
import { SingleSheet } from './single-sheet'

/** A host's year: series by rule, single dates, and what has come of each. */
export default function PlanPage() {
  return (
    <Page title="年度计划">
      <OrganisersOnly>{(hosts) => <PlansOf hosts={hosts} />}</OrganisersOnly>
    </Page>
  )
}

function PlansOf({ hosts }: { hosts: HostChoice[] }) {
  const thisYear = wallClock(useNow()).year
  const [year, setYear] = useState(thisYear)
  const [key, setKey] = useState(() => hosts.map(hostKey)[0])
  const host = hosts.find((one) => hostKey(one) === key) ?? hosts[0]
  if (!host) return null
  return (
    <>
      <HostField label="谁的计划" hosts={hosts} host={host} onChange={(one) => setKey(hostKey(one))} />
      <Stepper
        now={`${year} 年`}
        words={['上一年', '下一年']}
        isFirst={year <= thisYear - 1}
        isLast={year >= thisYear + 1}
        onStep={(step) => setYear(year + step)}
      />
      <YearPlan key={`${hostKey(host)}.${year}`} host={host} year={year} />
    </>
  )
}

function YearPlan({ host, year }: { host: HostChoice; year: number }) {
  const of = { host, year }
  const reading = usePlan(of)
  const now = useNow()
  usePulledDown(reading.refresh)
  return (
    <ReadingView reading={reading}>
      {(plan) => (
        <>
          {!plan.isCalendarKnown && <HolidaysUnknown year={year} />}
          <Card>
            <Figures
              figures={[
                { figure: String(plan.planned), word: '计划' },
                { figure: String(plan.held), word: '已办' },
                { figure: String(plan.missed), word: '没有办' },
              ]}
            />
          </Card>
          <Section title="固定的活动">
            {plan.series.map((series) => (
              <SeriesCard key={series.id} of={of} series={series} />
            ))}
            <SeriesSheet of={of} series={null} />
          </Section>
          <Section title="一年的日子">
            <SingleSheet of={of} now={now} />
            {plan.entries.length === 0 && (
              <Empty
                icon="calendar"
                title="还没有计划"
                text="加一个固定的活动，比如每月第一个星期五的主题党日。"
              />
            )}
            <Entries of={of} plan={plan} now={now} />
          </Section>
        </>
      )}
    </ReadingView>
  )
}

/** What is still to come; what is over is folded away. */
function Entries({ of, plan, now }: { of: PlanOf; plan: PlanView; now: number }) {
  const today = civilDate(now)
  const isOver = ({ date, planned }: PlanEntry) => (date ?? planned) < today
  const over = plan.entries.filter(isOver)
  const card = (entry: PlanEntry) => <EntryCard key={entry.id} of={of} plan={plan} entry={entry} now={now} />
  return (
    <>
      {plan.entries.filter((entry) => !isOver(entry)).map(card)}
      {over.length > 0 && (
        <Fold label="已经过去的" note={`${over.length} 次`}>
          {over.map(card)}
        </Fold>
      )}
    </>
  )
}
