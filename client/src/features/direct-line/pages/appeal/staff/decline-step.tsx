import { declineAppeal } from '@shared/direct-line/staff-contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { useDraft } from '@/cloud/use-draft'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { StepSheet, type StepProps } from './step-sheet'

const { label } = appealMoves.decline

/** Nobody is sent away without a reason and somewhere to turn. */
export function DeclineStep({ appeal, onClose }: StepProps) {
  const draft = useDraft(`decline.${appeal.id}`, { because: '', turnTo: '' })
  const decline = useStep(declineAppeal, appeal.id)
  const { because, turnTo } = draft.value
  const fields = decline.error?.refusal.fields
  const send = () =>
    decline.run(draft.value, () => {
      draft.clear()
      onClose()
    })
  return (
    <StepSheet
      title={label}
      told="居民会收到您写的理由，以及可以找谁办。这件事到此为止，不能再办。"
      doIt={label}
      step={decline}
      fields={['because', 'turnTo']}
      isDangerous
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label="为什么不受理"
        max={300}
        value={because}
        error={fields?.because}
        onChange={(changed) => draft.change({ because: changed })}
      />
      <TextArea
        label="居民可以找谁办"
        hint="单位、电话或窗口，写到居民能直接去办。"
        max={200}
        value={turnTo}
        error={fields?.turnTo}
        onChange={(changed) => draft.change({ turnTo: changed })}
      />
    </StepSheet>
  )
}
