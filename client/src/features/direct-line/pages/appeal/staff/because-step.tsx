import {
  closeByOfficer,
  handBackAppeal,
  lowerAppeal,
  markAppealHard,
  passUpAppeal,
  raiseAppeal,
} from '@shared/direct-line/staff-contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { useDraft } from '@/cloud/use-draft'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { StepSheet, type StepProps } from './step-sheet'

/** Steps that need a reason and nothing else. */
const steps = {
  passUp: {
    contract: passUpAppeal,
    asks: '为什么要上报',
    told: '居民会收到通知，看到转到了上一级和您写的原因。办理期限不变。',
  },
  handBack: {
    contract: handBackAppeal,
    asks: '为什么不该由我们办',
    told: '退给派来的单位，居民会看到您写的原因。对方再派回来、您再退一次，就算有争议，由上一级裁定。退来退去期限照算，不会停。',
  },
  raise: {
    contract: raiseAppeal,
    asks: '为什么紧急',
    told: '居民会收到“改为紧急办理”和您写的原因，受理、办结期限随之缩短。改回一般要社区书记或上级来定。',
  },
  lower: {
    contract: lowerAppeal,
    asks: '为什么不紧急',
    told: '居民会收到“改为一般事项办理”和您写的原因，期限按一般事项重新算。',
  },
  markHard: {
    contract: markAppealHard,
    asks: '难在哪里',
    told: '居民会收到“定为疑难”和您写的原因，办理期限延长。每件事只能定一次。',
  },
  closeByOfficer: {
    contract: closeByOfficer,
    asks: '为什么可以结案',
    told: '居民会看到您写的理由。结案以后不能再要求重办，也不能再留言。',
  },
} as const
type BecauseMove = keyof typeof steps

const stepFor = (move: BecauseMove) =>
  function BecauseStep({ appeal, onClose }: StepProps) {
    const { contract, asks, told } = steps[move]
    const { label } = appealMoves[move]
    const draft = useDraft(`${move}.${appeal.id}`, { because: '' })
    const step = useStep(contract, appeal.id)
    const send = () =>
      step.run(draft.value, () => {
        draft.clear()
        onClose()
      })
    return (
      <StepSheet
        title={label}
        told={told}
        doIt={label}
        step={step}
        fields={['because']}
        isDangerous={move === 'closeByOfficer'}
        onSend={send}
        onClose={onClose}
      >
        <TextArea
          label={asks}
          max={300}
          value={draft.value.because}
          error={step.error?.refusal.fields?.because}
          onChange={(because) => draft.change({ because })}
        />
      </StepSheet>
    )
  }

export const PassUpStep = stepFor('passUp')
export const HandBackStep = stepFor('handBack')
export const RaiseStep = stepFor('raise')
export const LowerStep = stepFor('lower')
export const MarkHardStep = stepFor('markHard')
export const CloseByOfficerStep = stepFor('closeByOfficer')
