import { askMore } from '@shared/direct-line/staff-contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { useDraft } from '@/cloud/use-draft'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { StepSheet, type StepProps } from './step-sheet'

export function AskMoreStep({ appeal, onClose }: StepProps) {
  const draft = useDraft(`askMore.${appeal.id}`, { question: '' })
  const ask = useStep(askMore, appeal.id)
  const send = () =>
    ask.run(draft.value, () => {
      draft.clear()
      onClose()
    })
  return (
    <StepSheet
      title={appealMoves.askMore.label}
      told="居民会收到您的问题。等补充的时候不算办理时间；等得太久会自动继续办理。"
      doIt="发给居民"
      step={ask}
      fields={['question']}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label="要补充什么"
        hint="一次问全：具体地点、时间、照片……"
        max={300}
        value={draft.value.question}
        error={ask.error?.refusal.fields?.question}
        onChange={(question) => draft.change({ question })}
      />
    </StepSheet>
  )
}
