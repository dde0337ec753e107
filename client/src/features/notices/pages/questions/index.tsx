import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { serverNow } from '@/cloud/server-time'
import { Choice } from '@/ui/choice/choice'
import { Empty } from '@/ui/empty/empty'
import { PagedList } from '@/ui/list/paged-list'
import { Page } from '@/ui/page/page'
import { QuestionCard } from '../../question-card'
import { useQuestions } from '../../use-notice'
import { AnswerButton } from './answer-button'

const shown = [
  { value: 'open', label: '等回答的' },
  { value: 'answered', label: '回答过的' },
] as const
type Shown = (typeof shown)[number]['value']

const nothing: Record<Shown, string> = {
  open: '没有等着回答的提问',
  answered: '还没有回答过提问',
}

/** What residents asked about one notice, for whoever posted it. */
export default function QuestionsPage() {
  const { id = '' } = useRouter().params
  const [show, setShow] = useState<Shown>('open')
  const now = serverNow()
  return (
    <Page title="居民的提问">
      <Choice label="哪些提问？" options={shown} value={show} onChange={setShow} />
      <PagedList
        reading={useQuestions(id, show)}
        keyOf={(question) => question.id}
        empty={<Empty icon="chat" title={nothing[show]} />}
      >
        {(question) => (
          <QuestionCard question={question} now={now}>
            {show === 'open' && <AnswerButton id={id} question={question} />}
          </QuestionCard>
        )}
      </PagedList>
    </Page>
  )
}
