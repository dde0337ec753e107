import { AppealState } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Notice } from '@/ui/notice/notice'
import { CallButtons } from '../../call-buttons'

const { declined } = AppealState.enum

/** A case that isn't taken on is never the end: where to turn stands right under it. */
export function TurnTo({ appeal: { state, turnTo, timeline } }: { appeal: AppealView }) {
  if (state !== declined) return null
  const because = timeline.find(({ move }) => move === 'decline')?.note
  return (
    <>
      {because && <Notice title="为什么不予受理" text={because} />}
      {turnTo !== null && (
        <Notice tone="info" icon="phone" title="可以找谁办" text={turnTo}>
          <CallButtons text={turnTo} />
        </Notice>
      )}
    </>
  )
}
