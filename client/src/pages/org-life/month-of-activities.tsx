import { useState } from 'react'
import type { ActivityCard } from '@shared/org-life/schema'
import { isOpenSignUp } from '@shared/org-life/sign-up'
import { addMonths, civilDate, civilMonth, startOfDay, type CivilDate } from '@shared/time'
import { ActivityRow } from '@/features/org-life/activity/activity-row/activity-row'
import { MyActivityRow } from '@/features/org-life/activity/my-activity-row'
import { useMonth, useMyActivities } from '@/features/org-life/activity/use-activities'
import { useFilters, type FilterChoice } from '@/features/org-life/calendar/use-filters'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Empty } from '@/ui/empty/empty'
import { Fold } from '@/ui/fold/fold'
import { PagedList } from '@/ui/list/paged-list'
import { MonthGrid } from '@/ui/month-grid/month-grid'
import { shortMonthText } from '@/ui/months'
import { Section } from '@/ui/section/section'
import { MonthStepper } from '@/ui/stepper/month-stepper'
import { dayText } from '@/ui/when'
import { FilterBar } from './filter-bar'
import { countsByDay, isOn } from './month-days'

const MONTHS_AHEAD = 13

/** A month with dots, and the list of what is on under it. */
export function MonthOfActivities({ unitId, now }: { unitId: string; now: number }) {
  const thisMonth = civilMonth(now)
  const [month, setMonth] = useState(thisMonth)
  const [date, setDate] = useState<CivilDate | null>(null)
  const choice = useFilters()
  const reading = useMonth({ unitId, month, ...choice.filters })
  const items = reading.items ?? []
  return (
    <>
      <MonthStepper
        month={month}
        last={addMonths(thisMonth, MONTHS_AHEAD)}
        onChange={(next) => {
          setMonth(next)
          setDate(null)
        }}
      />
      <Card>
        <MonthGrid
          month={month}
          today={civilDate(now)}
          value={date}
          counts={countsByDay(items, month)}
          countWord="个活动"
          onChange={setDate}
        />
        <FilterBar choice={choice} />
      </Card>
      <Listed {...{ reading, month, date, choice, now }} onWholeMonth={() => setDate(null)} />
    </>
  )
}

interface ListedProps {
  reading: ReturnType<typeof useMonth>
  month: string
  date: CivilDate | null
  choice: FilterChoice
  now: number
  onWholeMonth: () => void
}

/** The chosen day; or the whole month, what is over folded away. Where I signed up stands how I stand. */
function Listed({ reading, month, date, choice, now, onWholeMonth }: ListedProps) {
  const all = reading.items
  const isPast = ({ endsAt }: ActivityCard) => endsAt <= now
  const shown = all?.filter((card) => (date === null ? !isPast(card) : isOn(card, date)))
  const past = date === null ? (all ?? []).filter(isPast) : []
  const { items: signedUp = [] } = useMyActivities('upcoming')
  const rowOf = (card: ActivityCard) => {
    const mine = signedUp.find(({ activity }) => activity.id === card.id)?.mine
    return mine && isOpenSignUp(mine.state) ? (
      <MyActivityRow activity={card} mine={mine} now={now} />
    ) : (
      <ActivityRow activity={card} now={now} />
    )
  }
  return (
    <Section
      title={date === null ? `${shortMonthText(month)}的活动` : dayText(startOfDay(date), now)}
      aside={
        date !== null && (
          <Button kind="quiet" onTap={onWholeMonth}>
            看整个月
          </Button>
        )
      }
    >
      <PagedList
        reading={{ ...reading, items: shown }}
        keyOf={({ id }) => id}
        empty={<NoneListed isDay={date !== null} choice={choice} />}
      >
        {rowOf}
      </PagedList>
      {past.length > 0 && (
        <Fold label="已经过去的" note={`${past.length} 个`}>
          {past.map((card) => (
            <ActivityRow key={card.id} activity={card} now={now} />
          ))}
        </Fold>
      )}
    </Section>
  )
}

function NoneListed({ isDay, choice: { isNarrow, clear } }: { isDay: boolean; choice: FilterChoice }) {
  if (isNarrow) {
    return (
      <Empty
        icon="calendar"
        title="没有这样的活动"
        text="放宽条件也许就有了。"
        action={<Button onTap={clear}>看全部活动</Button>}
      />
    )
  }
  return (
    <Empty
      icon="calendar"
      title={isDay ? '这一天没有活动' : '这个月还没有安排活动'}
      text="主题党日、志愿服务、邻里节安排好以后，会列在这里。"
    />
  )
}
