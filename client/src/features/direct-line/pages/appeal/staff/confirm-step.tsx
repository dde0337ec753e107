import { closeAppeal, resumeAppeal } from '@shared/direct-line/staff-contracts'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { useStep } from '../../../use-appeal'
import { StepSheet, type StepProps } from './step-sheet'

/** Steps that need nothing but the wish. */
const steps = {
  resume: {
    contract: resumeAppeal,
    told: '居民会看到“继续办理”。办理期限从现在接着算，等补充的时间已经顺延。',
  },
  close: {
    contract: closeAppeal,
    told: '居民会收到“已结案”。结案后双方都不能再留言，办理过程还能随时查看。',
  },
} as const

const stepFor = (move: keyof typeof steps) =>
  function ConfirmStep({ appeal, onClose }: StepProps) {
    const { contract, told } = steps[move]
    const { label } = appealMoves[move]
    const step = useStep(contract, appeal.id)
    return (
      <StepSheet
        title={label}
        told={told}
        doIt={label}
        step={step}
        onSend={() => step.run({}, onClose)}
        onClose={onClose}
      />
    )
  }

export const ResumeStep = stepFor('resume')
export const CloseStep = stepFor('close')
