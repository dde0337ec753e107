import { Button } from '@/ui/button/button'
import { goTo } from '@/ui/go'
import { Notice } from '@/ui/notice/notice'
import { holidaysPage } from '../../paths'
import { useEntersHolidays } from '../../plan/use-holidays'

/** That nobody has published a year's holidays; whoever enters them is led there. */
export function HolidaysUnknown({ year }: { year: number }) {
  const enters = useEntersHolidays()
  return (
    <Notice
      tone="warn"
      title={`${year} 年的放假安排还没有公布`}
      text="日子先按规则排，没有替您猜。公布以后会自动避开假日，请到时再看一遍。"
    >
      {enters && (
        <Button icon="edit" onTap={() => goTo(holidaysPage, { year: String(year) })}>
          填放假安排
        </Button>
      )}
    </Notice>
  )
}
