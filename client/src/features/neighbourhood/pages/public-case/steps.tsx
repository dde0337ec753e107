import type { PublicAppealView } from '@shared/direct-line/ledger'
import { appealMoves, isOpen, type MoveName } from '@shared/direct-line/life-cycle'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'
import { outlookOf } from '../../outlook'

type Line = PublicAppealView['timeline'][number]

const beside = { submit: '居民提交反映', handOver: '换了办理人' } as const

/** Steps that the table words for the resident whose case it is. */
const forNeighbours: Partial<Record<MoveName, string>> = {
  askMore: '请反映的人补充情况',
  supply: '反映的人补充了情况，继续办理',
}

const doneBy = (move: Line['move']): string =>
  move === 'submit' || move === 'handOver' ? beside[move] : (forNeighbours[move] ?? appealMoves[move].done)

/** The way the case has taken so far, newest first: by role and unit, without what was said. */
export function Steps({ appeal, now }: { appeal: PublicAppealView; now: number }) {
  const steps = appeal.timeline.map((line, index) => ({
    id: String(index),
    at: line.at,
    title: line.toUnit === null ? doneBy(line.move) : `${doneBy(line.move)}：${line.toUnit}`,
    by: [line.byRole, line.byUnit].filter((word) => word !== '').join(' · '),
  }))
  return (
    <Section title="办理过程">
      <Card>
        <Timeline
          steps={steps.reverse()}
          now={now}
          next={isOpen(appeal.state) ? outlookOf(appeal, now) : undefined}
        />
      </Card>
    </Section>
  )
}
