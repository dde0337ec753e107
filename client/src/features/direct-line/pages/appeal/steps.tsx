import { appealMoves, isOpen } from '@shared/direct-line/life-cycle'
import type { AppealView, TimelineLine } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'
import { outlookOf } from '../../next-step'
import { readerOf } from './reader'

const beside = { submit: '提交反映', handOver: '换了办理人' } as const

const titleOf = (move: TimelineLine['move']): string =>
  move === 'submit' || move === 'handOver' ? beside[move] : appealMoves[move].done

/** The way the case has taken so far, newest first. */
export function Steps({ appeal, now }: { appeal: AppealView; now: number }) {
  const steps = appeal.timeline.map(({ at, move, byRole, byUnit, note }, index) => ({
    id: String(index),
    at,
    title: titleOf(move),
    by: [byRole, byUnit].filter((word) => word !== '').join(' · '),
    note,
  }))
  const next = isOpen(appeal.state) ? outlookOf(appeal, readerOf(appeal), now).text : undefined
  return (
    <Section title="办理过程">
      <Card>
        <Timeline steps={steps.reverse()} now={now} next={next} />
      </Card>
    </Section>
  )
}
