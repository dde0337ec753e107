import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { AppError } from '@shared/errors'
import { Year } from '@shared/org-life/plan-contracts'
import { wallClock } from '@shared/time'
import { useNow } from '@/cloud/use-now'
import { useMe } from '@/session/use-me'
import { ReadingView } from '@/ui/list/reading-view'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Page } from '@/ui/page/page'
import { Stepper } from '@/ui/stepper/stepper'
import { useHolidays, useReadsHolidays } from '../../plan/use-holidays'
import { YearDays } from './year-days'

const notTheirs = new AppError({ code: 'FORBIDDEN', reason: 'core.role_missing' })
const YEARS_AHEAD = 2

/** The days off of a year that nobody has published yet, or that differ here: entered by an administrator. */
export default function HolidaysPage() {
  const { reading } = useMe()
  const mayRead = useReadsHolidays()
  return (
    <Page title="放假安排">
      <ReadingView reading={reading}>
        {() => (mayRead ? <Years /> : <ErrorNotice error={notTheirs} />)}
      </ReadingView>
    </Page>
  )
}

function Years() {
  const thisYear = wallClock(useNow()).year
  const { year: asked } = useRouter().params
  const [year, setYear] = useState(() => Year.safeParse(Number(asked)).data ?? thisYear)
  return (
    <>
      <Stepper
        now={`${year} 年`}
        words={['上一年', '下一年']}
        isFirst={year <= thisYear - 1}
        isLast={year >= thisYear + YEARS_AHEAD}
        onStep={(step) => setYear(year + step)}
      />
      <DaysOf key={year} year={year} />
    </>
  )
}

function DaysOf({ year }: { year: number }) {
  const reading = useHolidays(year)
  return (
    <ReadingView reading={reading}>
      {(calendar) => (
        <YearDays key={calendar.revision} calendar={calendar} onReread={() => void reading.refresh()} />
      )}
    </ReadingView>
  )
}
