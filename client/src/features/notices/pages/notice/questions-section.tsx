import { sentences } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import { askAboutNotice } from '@shared/notices/contracts'
import { MAX_QUESTIONS } from '@shared/notices/draft'
import { askRefusal } from '@shared/notices/rules'
import type { NoticeView } from '@shared/notices/schema'
import { Button } from '@/ui/button/button'
import { Section } from '@/ui/section/section'
import { SayButton } from '@/ui/sheet/say-button'
import { QuestionCard } from '../../question-card'
import { useQuestions, useStep } from '../../use-notice'

interface QuestionsSectionProps {
  notice: NoticeView
  me: Me
  now: number
}

/** What I asked, what was answered for all, and asking. */
export function QuestionsSection({ notice, me, now }: QuestionsSectionProps) {
  const { items: answered = [], hasMore, isLoadingMore, loadMore } = useQuestions(notice.id, 'public')
  const { myQuestions, takesQuestions } = notice
  const others = answered.filter(({ id }) => !myQuestions.some((mine) => mine.id === id))
  if (!takesQuestions && myQuestions.length === 0 && others.length === 0) return null
  return (
    <Section title="提问和回答">
      {[...myQuestions, ...others].map((question) => (
        <QuestionCard key={question.id} question={question} now={now} />
      ))}
      {hasMore && (
        <Button kind="quiet" loading={isLoadingMore} onTap={loadMore}>
          看更多回答
        </Button>
      )}
      {takesQuestions && <Ask notice={notice} me={me} now={now} />}
    </Section>
  )
}

function Ask({ notice, me, now }: QuestionsSectionProps) {
  const ask = useStep(askAboutNotice, notice.id)
  const isFull = notice.myQuestions.length >= MAX_QUESTIONS
  const reason = isFull ? 'notice.too_many_questions' : askRefusal(notice, me, now)
  if (reason === 'notice.not_your_area' || reason === 'notice.not_live') return null
  if (reason !== null) {
    return (
      <Button disabled hint={sentences[reason]} onTap={() => undefined}>
        我要提问
      </Button>
    )
  }
  return (
    <SayButton
      label="我要提问"
      doIt="发给发通知的人"
      draftKey={`ask-notice.${notice.id}`}
      text={{
        name: 'text',
        label: '您想问什么？',
        hint: '只有发通知的人看得到是您家问的。对方公开回答时，邻居只看到是哪栋楼问的。',
        max: 300,
      }}
      say={(text, onDone) => ask.run({ text }, onDone)}
      isRunning={ask.isRunning}
      error={ask.error}
    />
  )
}
