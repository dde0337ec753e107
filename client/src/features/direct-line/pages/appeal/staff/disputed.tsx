import type { AppealView } from '@shared/direct-line/schema'
import { Notice } from '@/ui/notice/notice'
import { whenText } from '@/ui/when'

/** Units don't agree whose case it is; the level above has decided, and the clock never stopped. */
export function Disputed({ appeal: { dispute }, now }: { appeal: AppealView; now: number }) {
  if (!dispute) return null
  return (
    <Notice
      tone="warn"
      title="归谁办有争议，由上一级裁定"
      text={`${dispute.reason}（${whenText(dispute.at, now)}）办理期限一直在算。`}
    />
  )
}
