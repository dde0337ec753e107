import { View } from '@tarojs/components'
import { isOpen } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Card } from '@/ui/card/card'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { Timeline } from '@/ui/timeline/timeline'
import { outlookOf } from '../../next-step'
import { stateLooks, stateWord } from '../../state-looks'
import { AnswerText } from './answer-text'
import { stepsOf } from './steps'

/** What a merged case goes on as: its owner follows that one to the end. */
export function Survived({ appeal, now }: { appeal: AppealView; now: number }) {
  const { survivor, kind, deskName } = appeal
  if (survivor === null) return null
  const { state, dueAt, title, ticket, timeline, answer } = survivor
  const next = outlookOf({ state, dueAt, kind, deskName }, 'neighbour', now).text
  return (
    <Section title="和这件一起办">
      <Card>
        <View className="standing__tags">
          <Tag word={stateWord(state, 'neighbour')} {...stateLooks[state]} />
          <View className="standing__ticket">{ticket}</View>
        </View>
        <View className="standing__title">{title}</View>
        {answer && <AnswerText answer={answer} by={deskName} now={now} />}
        <Timeline
          steps={stepsOf(timeline, kind, 'neighbour')}
          now={now}
          next={isOpen(state) ? next : undefined}
        />
      </Card>
    </Section>
  )
}
