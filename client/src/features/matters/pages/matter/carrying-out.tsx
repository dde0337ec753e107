import { View } from '@tarojs/components'
import type { MatterView } from '@shared/matters/schema'
import { Card } from '@/ui/card/card'
import { PhotoGrid } from '@/ui/photos/photo-grid'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'
import { outlookOf } from '../../outlook'
import { Said, saidText } from './said'

/** What was decided, and what has been done about it, step by step. */
export function CarryingOut({ matter, now }: { matter: MatterView; now: number }) {
  const { decision, steps, state } = matter
  if (!decision) return null
  const done = steps.map((step) => ({
    id: step.id,
    at: step.at,
    title: saidText(step),
    by: `${step.byRole} · ${step.byUnit}`,
    note: step.photos.length > 0 && <PhotoGrid photos={step.photos} />,
  }))
  return (
    <Section title="决定和落实">
      <Card>
        <View className="matter__strong">决定</View>
        <Said said={decision} now={now} />
      </Card>
      <Card>
        <View className="matter__strong">落实情况</View>
        <Timeline
          steps={done.reverse()}
          now={now}
          next={state === 'decided' ? outlookOf(matter, now) : undefined}
        />
      </Card>
    </Section>
  )
}
