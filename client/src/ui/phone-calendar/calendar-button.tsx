import { Button } from '../button/button'
import { ErrorNotice } from '../notice/error-notice'
import type { CalendarEntry } from './entry'
import { usePhoneCalendar } from './use-phone-calendar'

const hints = {
  added: '已经加进日历，改了时间请再加一次',
  refused: '没有加成：请在手机设置里允许微信用日历，再试一次',
}

/** Into one's own calendar. */
export function CalendarButton({ entry }: { entry: CalendarEntry }) {
  const { add, isRunning, error, outcome } = usePhoneCalendar(entry)
  return (
    <>
      <Button icon="calendar" loading={isRunning} hint={outcome && hints[outcome]} onTap={add}>
        加到手机日历
      </Button>
      <ErrorNotice error={error} />
    </>
  )
}
