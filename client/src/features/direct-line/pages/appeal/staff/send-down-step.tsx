import { deskLevelBelow } from '@shared/direct-line/levels'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { sendDownAppeal } from '@shared/direct-line/staff-contracts'
import { levels } from '@shared/roles'
import { useDraft } from '@/cloud/use-draft'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { ReadingView } from '@/ui/list/reading-view'
import { useStep } from '../../../use-appeal'
import { useUnitsBelow } from '../../../use-called-in'
import { StepSheet, type StepProps } from './step-sheet'

interface SendDownDraft {
  toUnitId: string | null
  because: string
}

const { label } = appealMoves.sendDown

export function SendDownStep({ appeal, onClose }: StepProps) {
  const draft = useDraft<SendDownDraft>(`sendDown.${appeal.id}`, { toUnitId: null, because: '' })
  const below = deskLevelBelow(levels[appeal.unitIds.indexOf(appeal.deskId)])
  const reading = useUnitsBelow(below, appeal.deskId)
  const sendDown = useStep(sendDownAppeal, appeal.id)
  const { toUnitId, because } = draft.value

  function send() {
    if (toUnitId === null) return
    sendDown.run({ toUnitId, because }, () => {
      draft.clear()
      onClose()
    })
  }

  return (
    <StepSheet
      title={label}
      told="居民会收到通知，看到转给了哪里和您写的说明。办理期限不变。"
      doIt={label}
      step={sendDown}
      fields={['because']}
      waitsFor={toUnitId === null ? '先选派给哪里' : null}
      onSend={send}
      onClose={onClose}
    >
      <ReadingView reading={reading}>
        {({ units }) => (
          <Choice
            label="派给哪里"
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={toUnitId}
            onChange={(chosen) => draft.change({ toUnitId: chosen })}
          />
        )}
      </ReadingView>
      <TextArea
        label="说明"
        max={300}
        value={because}
        error={sendDown.error?.refusal.fields?.because}
        onChange={(changed) => draft.change({ because: changed })}
      />
    </StepSheet>
  )
}
