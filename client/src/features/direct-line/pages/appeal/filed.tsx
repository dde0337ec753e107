import type { AppealView } from '@shared/direct-line/schema'
import { Notice } from '@/ui/notice/notice'
import { outlookOf } from '../../next-step'

/** Right after sending: that it arrived, under which number, and what happens next. */
export function Filed({ appeal, now }: { appeal: AppealView; now: number }) {
  return (
    <Notice
      tone="good"
      title={`已提交，编号 ${appeal.ticket}`}
      text={`下一步：${outlookOf(appeal, 'owner', now).text}。`}
    />
  )
}
