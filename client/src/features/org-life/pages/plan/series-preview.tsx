import { View } from '@tarojs/components'
import type { PlanSeries } from '@shared/org-life/plan'
import { NO_ENTERED_DAYS, occurrencesOf, type Occurrence } from '@shared/org-life/recurrence'
import { startOfDay, wallClock } from '@shared/time'
import { Fold } from '@/ui/fold/fold'
import { Notice } from '@/ui/notice/notice'
import { useEnteredDays } from '../../plan/use-plan'

const MOST_SHOWN = 14

function shortDay(date: string): string {
  const { month, day } = wallClock(startOfDay(date))
  return `${month}月${day}日`
}

/** `10月2日 国庆节，顺延到 10月9日`. */
function dateText({ planned, date, because }: Occurrence): string {
  if (date === planned) return shortDay(planned)
  const why = because === null ? '和别的日子重了' : because
  return `${shortDay(planned)} ${why}，${date === null ? '不办' : `顺延到 ${shortDay(date)}`}`
}

/** The dates that a rule makes, by the same generator as the cloud's. */
export function SeriesPreview({ series, year }: { series: PlanSeries; year: number }) {
  const entered = useEnteredDays(year)
  const dates = occurrencesOf(series, year, entered.data ?? NO_ENTERED_DAYS)
  const held = dates.filter(({ date }) => date !== null)
  const isCertain = dates.every((one) => one.isCertain)
  return (
    <>
      {!isCertain && (
        <Notice
          tone="warn"
          title={`${year} 年的放假安排还没有公布`}
          text="下面的日子先按规则排，公布以后会自动避开假日。"
        />
      )}
      <Fold
        label={`${year} 年的日子`}
        note={`一共 ${held.length} 次`}
        isOpenAtFirst={dates.length <= MOST_SHOWN}
      >
        {dates.map((one) => (
          <View key={one.planned}>{dateText(one)}</View>
        ))}
      </Fold>
    </>
  )
}
