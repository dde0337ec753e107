import type { DeskRow } from '@shared/bookings/schema'
import { startOfDay } from '@shared/time'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Section } from '@/ui/section/section'
import { dayText } from '@/ui/when'
import { DeskRowView } from '../../desk-row/desk-row'

export interface ClosureClashesProps {
  clashes: readonly DeskRow[]
  /** Others have booked since the list was shown. */
  isNew: boolean
  now: number
}

/** Whom a closure cancels, before it is done. */
export function ClosureClashes({ clashes, isNew, now }: ClosureClashesProps) {
  if (clashes.length === 0) return <Notice tone="good" title="这段时间没有人预约" />
  return (
    <Section title={`这段时间有 ${clashes.length} 个预约`}>
      {isNew && <Notice tone="warn" title="刚才又有变化，请再看一遍" text="还没有关闭，也没有取消谁。" />}
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
  )
}
