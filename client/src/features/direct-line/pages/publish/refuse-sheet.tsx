import { refusePublication } from '@shared/direct-line/public-contracts'
import type { AppealView } from '@shared/direct-line/schema'
import { useDraft } from '@/cloud/use-draft'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../use-appeal'
import { StepSheet } from '../appeal/staff/step-sheet'

export interface RefuseSheetProps {
  appeal: AppealView
  label: string
  onDone: () => void
  onClose: () => void
}

export function RefuseSheet({ appeal, label, onDone, onClose }: RefuseSheetProps) {
  const draft = useDraft(`refusePublication.${appeal.id}`, { because: '' })
  const refuse = useStep(refusePublication, appeal.id)
  const send = () =>
    refuse.run(draft.value, () => {
      draft.clear()
      onDone()
    })
  return (
    <StepSheet
      title={label}
      told="居民会收到通知，看到您写的原因。办理不受影响，邻居看不到这件事。"
      doIt={label}
      step={refuse}
      fields={['because']}
      isDangerous
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label="为什么不公开"
        max={300}
        value={draft.value.because}
        error={refuse.error?.refusal.fields?.because}
        onChange={(because) => draft.change({ because })}
      />
    </StepSheet>
  )
}
