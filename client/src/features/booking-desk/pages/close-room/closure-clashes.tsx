import type { DeskRow, RoomActivity } from '@shared/bookings/schema'
import { startOfDay } from '@shared/time'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'
import { DeskRowView } from '../../desk-row/desk-row'
import { StrandedActivities } from './stranded-activities'

/** What a closure finds in its time: bookings, which it cancels, and activities, whose organisers it tells. */
export interface InTheWay {
  clashes: readonly DeskRow[]
  activities: readonly RoomActivity[]
}

export interface ClosureClashesProps extends InTheWay {
  /** Others have booked since the list was shown. */
  isNew: boolean
  now: number
}

/** Whom a closure concerns, before it is done. */
export function ClosureClashes({ clashes, activities, isNew, now }: ClosureClashesProps) {
  if (clashes.length === 0 && activities.length === 0)
    return <Notice tone="good" title="这段时间没有人预约" />
  return (
    <>
      {isNew && <Notice tone="warn" title="刚才又有变化，请再看一遍" text="还没有关闭，也没有取消谁。" />}
      <StrandedActivities activities={activities} now={now} />
      {clashes.length > 0 && (
        <Section title={`这段时间有 ${clashes.length} 个预约`}>
          <Notice
            tone="info"
            title="关闭以后，这些预约会取消"
            text="每位预约人会收到一次通知，写着原因和可以换的时间。"
          />
          {clashes.map((row) => (
            <Card key={row.id}>
              <DeskRowView row={row} day={dayText(startOfDay(row.slot.date), now)} />
            </Card>
          ))}
        </Section>
      )}
    </>
  )
}
