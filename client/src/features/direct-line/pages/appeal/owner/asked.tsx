import { isWaiting } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { Notice } from '@/ui/notice/notice'

/** What the desk wants to know before it goes on. */
export function Asked({ appeal: { viewpoint, state, timeline } }: { appeal: AppealView }) {
  if (viewpoint !== 'owner' || !isWaiting(state)) return null
  const questions = timeline.filter(({ move }) => move === 'askMore')
  const question = questions[questions.length - 1]?.note
  return question ? <Notice tone="warn" icon="chat" title="请您补充" text={question} /> : null
}
