import { postNote } from '@shared/direct-line/staff-contracts'
import { useDraft } from '@/cloud/use-draft'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { StepSheet, type StepProps } from './step-sheet'

export function NoteStep({ appeal, onClose }: StepProps) {
  const draft = useDraft(`note.${appeal.id}`, { text: '' })
  const post = useStep(postNote, appeal.id)
  const send = () =>
    post.run(draft.value, () => {
      draft.clear()
      onClose()
    })
  return (
    <StepSheet
      title="内部备注"
      told="只给办理这件事的人看，居民看不到，也不会收到通知。"
      doIt="记下来"
      step={post}
      fields={['text']}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label="备注"
        max={1000}
        value={draft.value.text}
        error={post.error?.refusal.fields?.text}
        onChange={(text) => draft.change({ text })}
      />
    </StepSheet>
  )
}
