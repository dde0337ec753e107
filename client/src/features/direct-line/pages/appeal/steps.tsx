import type { AppealKind } from '@shared/direct-line/draft'
import { appealMoves, isOpen } from '@shared/direct-line/life-cycle'
import type { AppealView, TimelineLine } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Timeline, type TimelineStep } from '@/ui/timeline/timeline'
import { outlookOf, type Reader } from '../../next-step'
import { ratingWords } from '../../rating-words'
import { readerOf } from './reader'

const beside = { submit: '提交反映', handOver: '换了办理人' } as const

function titleOf(move: TimelineLine['move'], kind: AppealKind, reader: Reader): string {
  if (move === 'askMore' && reader !== 'owner') return '请居民补充情况'
  if (move === 'rateSolved') return ratingWords[kind].saidYes
  if (move === 'rateUnsolved') return `${ratingWords[kind].saidNo}，重新办理`
  return move === 'submit' || move === 'handOver' ? beside[move] : appealMoves[move].done
}

/** A case's way as a parcel's is told, newest first: each step by role and unit, and where it led. */
export const stepsOf = (
  timeline: readonly TimelineLine[],
  kind: AppealKind,
  reader: Reader,
): TimelineStep[] =>
  timeline
    .map(({ at, move, byRole, byUnit, toUnit, note }, index) => ({
      id: String(index),
      at,
      title: [titleOf(move, kind, reader), toUnit].filter(Boolean).join('：'),
      by: [byRole, byUnit].filter((word) => word !== '').join(' · '),
      note,
    }))
    .reverse()

/** The way the case has taken so far, newest first. */
export function Steps({ appeal, now }: { appeal: AppealView; now: number }) {
  const reader = readerOf(appeal)
  const next = isOpen(appeal.state) ? outlookOf(appeal, reader, now).text : undefined
  return (
    <Section title="办理过程">
      <Card>
        <Timeline steps={stepsOf(appeal.timeline, appeal.kind, reader)} now={now} next={next} />
      </Card>
    </Section>
  )
}
