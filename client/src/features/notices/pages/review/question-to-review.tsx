import { useState } from 'react'
import type { OutputOf } from '@shared/contract'
import { reviewQuestion, type listQuestionsToReview } from '@shared/notices/contracts'
import { newRequestId } from '@/cloud/request-id'
import { serverNow } from '@/cloud/server-time'
import { useAction } from '@/cloud/use-action'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { QuestionCard } from '../../question-card'

type ToReview = OutputOf<typeof listQuestionsToReview>['items'][number]

/** One question, with the verdict on whatever of it is still open. */
export function QuestionToReview({ question }: { question: ToReview }) {
  const [requestId] = useState(newRequestId)
  const review = useAction(reviewQuestion)
  const decide = (verdict: 'passed' | 'risky') => review.run({ id: question.id, requestId, verdict })
  return (
    <QuestionCard
      question={{ ...question, by: `${question.by}，问“${question.noticeTitle}”` }}
      now={serverNow()}
    >
      <Button icon="check" loading={review.isRunning} onTap={() => decide('passed')}>
        内容合适
      </Button>
      <Button kind="danger" onTap={() => decide('risky')}>
        不合适，不给别人看
      </Button>
      <ErrorNotice error={review.error} />
    </QuestionCard>
  )
}
