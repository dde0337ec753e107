import { useState } from 'react'
import { answerQuestion } from '@shared/notices/contracts'
import type { QuestionView } from '@shared/notices/schema'
import { newRequestId } from '@/cloud/request-id'
import { useAction } from '@/cloud/use-action'
import { SayButton } from '@/ui/sheet/say-button'
import { Toggle } from '@/ui/toggle/toggle'

/** An answer to who asked, or to everybody. */
export function AnswerButton({ id, question }: { id: string; question: QuestionView }) {
  const [isPublic, setIsPublic] = useState(false)
  const [requestId] = useState(newRequestId)
  const answer = useAction(answerQuestion)
  return (
    <SayButton
      label="回答"
      doIt="发出回答"
      draftKey={`answer-question.${question.id}`}
      text={{ name: 'text', label: '回答', hint: '发出后不能再改。', max: 500 }}
      say={(text, onDone) => answer.run({ id, requestId, questionId: question.id, text, isPublic }, onDone)}
      isRunning={answer.isRunning}
      error={answer.error}
    >
      <Toggle
        label="公开回答"
        note="看这条通知的人都能看到问题和回答，只写是哪栋楼问的"
        isOn={isPublic}
        onChange={setIsPublic}
      />
    </SayButton>
  )
}
