import { acceptAppeal } from '@shared/direct-line/staff-contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { useStep } from '../../../use-appeal'

/** One tap: there is nothing to fill in, and every minute of an urgent case counts. */
export function AcceptStep({ appeal }: { appeal: AppealView }) {
  const accept = useStep(acceptAppeal, appeal.id)
  return (
    <>
      <ErrorNotice error={accept.error} />
      <Button
        kind="primary"
        loading={accept.isRunning}
        hint="受理后由您负责，居民会收到通知"
        onTap={() => accept.run({})}
      >
        {appealMoves.accept.label}
      </Button>
    </>
  )
}
