import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { whistleFor } from '@shared/direct-line/staff-contracts'
import { levels, unitAt } from '@shared/roles'
import { useDraft } from '@/cloud/use-draft'
import { Choice, type Option } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { usePartnerUnits } from '../../../use-called-in'
import { StepSheet, type StepProps } from './step-sheet'

interface WhistleDraft {
  unitId: string | null
  because: string
}

const levelWords: Record<string, string> = { district: '区里', subdistrict: '街道', community: '社区' }

/** The level above the desk, which must report for duty too when it is called. */
function levelAbove({ unitIds, deskId }: AppealView): Option<string>[] {
  const depth = unitIds.indexOf(deskId) - 1
  const id = unitIds[depth]
  return id === undefined ? [] : [{ value: id, label: `上一级：${levelWords[levels[depth] ?? ''] ?? ''}` }]
}

const { label } = appealMoves.whistle

/** Calls in a partner unit or the level above. */
export function WhistleStep({ appeal, onClose }: StepProps) {
  const draft = useDraft<WhistleDraft>(`whistle.${appeal.id}`, { unitId: null, because: '' })
  const above = levelAbove(appeal)
  const within = unitAt(appeal.unitIds, 'community') ?? unitAt(appeal.unitIds, 'subdistrict') ?? null
  const partners = usePartnerUnits(within).data?.partners ?? []
  const whistle = useStep(whistleFor, appeal.id)
  const { unitId, because } = draft.value
  const awaited = appeal.whistles.filter(({ answer }) => answer === null).map(({ unitId: called }) => called)
  const callable: Option<string>[] = [
    ...partners.map(({ id, name, kind, hasLiaison }) => ({
      value: id,
      label: name,
      note: hasLiaison ? kind : `${kind}，还没有联络员，请另外打电话`,
    })),
    ...above,
  ]
  const options = callable.filter(({ value }) => !awaited.includes(value))

  function send() {
    if (unitId === null) return
    const isPartner = above.every(({ value }) => value !== unitId)
    whistle.run({ unitId, isPartner, because }, () => {
      draft.clear()
      onClose()
    })
  }

  return (
    <StepSheet
      title={label}
      told="被叫的单位要按时答复，逾期会提醒它和上一级。居民会看到叫了谁来、为什么。"
      doIt={label}
      step={whistle}
      fields={['because']}
      waitsFor={unitId === null ? '先选叫谁来' : null}
      onSend={send}
      onClose={onClose}
    >
      <Choice
        label="叫谁来"
        layout="rows"
        options={options}
        value={unitId}
        onChange={(chosen) => draft.change({ unitId: chosen })}
      />
      <TextArea
        label="要他们做什么"
        max={300}
        value={because}
        error={whistle.error?.refusal.fields?.because}
        onChange={(changed) => draft.change({ because: changed })}
      />
    </StepSheet>
  )
}
