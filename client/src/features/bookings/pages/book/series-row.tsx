import { View } from '@tarojs/components'
import { sentences, type Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Tag } from '@/ui/tag/tag'
import { FreeSlots } from '../../free-slots/free-slots'
import { slotText } from '../../slot-words'
import type { Decision, Occurrence } from './series-plan'

interface SeriesRowProps {
  occurrence: Occurrence
  decision: Decision | undefined
  now: number
  onDecide: (decision: Decision | null) => void
}

const sentenceOf = (reason: string): string =>
  reason in sentences ? sentences[reason as Reason] : sentences['booking.just_taken']

/** One date of a series: free, or what is in its way and what could be done instead. */
export function SeriesRow({ occurrence, decision, now, onDecide }: SeriesRowProps) {
  const { slot, reason, nearest } = occurrence
  if (decision === undefined && reason !== null) {
    return (
      <Card>
        <Tag word="有冲突" tone="danger" />
        <View>{slotText(slot, now)}</View>
        <View>{sentenceOf(reason)}</View>
        <FreeSlots slots={nearest} now={now} doIt="换成这个" onChoose={onDecide} />
        <Button kind="quiet" onTap={() => onDecide('skip')}>
          这一次不约
        </Button>
      </Card>
    )
  }
  return (
    <Card>
      <Settled slot={slot} decision={decision} now={now} />
      {decision === undefined ? (
        <Button kind="quiet" onTap={() => onDecide('skip')}>
          这一次不约
        </Button>
      ) : (
        <Button kind="quiet" onTap={() => onDecide(null)}>
          改回来
        </Button>
      )}
    </Card>
  )
}

function Settled({
  slot,
  decision,
  now,
}: {
  slot: Occurrence['slot']
  decision: Decision | undefined
  now: number
}) {
  if (decision === undefined) {
    return (
      <>
        <Tag word="可以约" tone="good" />
        <View>{slotText(slot, now)}</View>
      </>
    )
  }
  if (decision === 'skip') {
    return (
      <>
        <Tag word="不约" />
        <View>{slotText(slot, now)}</View>
      </>
    )
  }
  return (
    <>
      <Tag word="改约" tone="info" />
      <View>{`${slotText(decision, now)} · ${decision.roomName}`}</View>
    </>
  )
}
