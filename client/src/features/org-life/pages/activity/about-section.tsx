import { View } from '@tarojs/components'
import { activityMoves } from '@shared/org-life/life-cycle'
import type { ActivityView } from '@shared/org-life/schema'
import { Card } from '@/ui/card/card'
import { Fold } from '@/ui/fold/fold'
import { PdfList } from '@/ui/pdfs/pdf-list'
import { Section } from '@/ui/section/section'
import { Timeline } from '@/ui/timeline/timeline'

interface AboutProps {
  activity: ActivityView
  now: number
}

/** What it is about, what there is to read, how places were drawn, and what has happened with it. */
export function AboutSection({ activity, now }: AboutProps) {
  const { description, materials, draw } = activity
  return (
    <Section title="活动介绍">
      <Card>
        <View className="activity__text">{description}</View>
        {materials.length > 0 && <PdfList files={materials} />}
        {draw && (
          <Fold label="抽签怎么抽的" note="人人可以核对">
            <View>名额由程序在报名截止时抽定，用下面这串随机数排的先后，谁都能照着再排一遍。</View>
            <View className="activity__soft">{draw.seed}</View>
          </Fold>
        )}
        <Fold label="活动经过" note={`${activity.timeline.length} 步`}>
          <Timeline steps={stepsOf(activity)} now={now} />
        </Fold>
      </Card>
    </Section>
  )
}

const stepsOf = ({ timeline }: ActivityView) =>
  timeline
    .map(({ at, move, by, note }, index) => ({
      id: String(index),
      at,
      title: activityMoves[move].done,
      by,
      ...(note !== null && { note }),
    }))
    .reverse()
