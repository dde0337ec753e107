import type { ActivityView } from '@shared/org-life/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { useCalendar } from '../../calendar/use-calendar'

const hints = {
  added: '已经加进日历，改了时间请再加一次',
  refused: '没有加成：请在手机设置里允许微信用日历，再试一次',
}

/** Into one's own calendar. */
export function CalendarButton({ activity }: { activity: ActivityView }) {
  const { add, isRunning, error, outcome } = useCalendar(activity)
  return (
    <>
      <Button icon="calendar" loading={isRunning} hint={outcome && hints[outcome]} onTap={add}>
        加到手机日历
      </Button>
      <ErrorNotice error={error} />
    </>
  )
}
