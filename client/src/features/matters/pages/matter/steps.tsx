import { matterMoves } from '@shared/matters/life-cycle'
import type { MatterView } from '@shared/matters/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'
import { outlookOf } from '../../outlook'

const isOver = ({ state }: MatterView): boolean => state === 'carriedOut' || state === 'withdrawn'

/** The way the matter has taken so far, newest first; gathering and reviewing are the desk's own business. */
export function Steps({ matter, now }: { matter: MatterView; now: number }) {
  const told = matter.timeline.filter(({ move }) => move !== 'bundle' && move !== 'review')
  const steps = told.map(({ at, move, byRole, byUnit }, index) => ({
    id: String(index),
    at,
    title: matterMoves[move].done,
    by: [byRole, byUnit].filter((word) => word !== '').join(' · '),
  }))
  return (
    <Section title="经过">
      <Card>
        <Timeline
          steps={steps.reverse()}
          now={now}
          next={isOver(matter) ? undefined : outlookOf(matter, now)}
        />
      </Card>
    </Section>
  )
}
