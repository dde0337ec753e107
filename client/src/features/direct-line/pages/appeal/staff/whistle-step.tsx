import { appealMoves } from '@shared/direct-line/life-cycle'
import type { AppealView } from '@shared/direct-line/schema'
import { whistleFor, type listPartnerUnits } from '@shared/direct-line/staff-contracts'
import type { OutputOf } from '@shared/contract'
import { levels, unitAt } from '@shared/roles'
import { useDraft } from '@/cloud/use-draft'
import { Choice, type Option } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { useStep } from '../../../use-appeal'
import { usePartnerUnits } from '../../../use-called-in'
import { StepSheet, type StepProps } from './step-sheet'

type Partner = OutputOf<typeof listPartnerUnits>['partners'][number]

interface WhistleDraft {
  unitId: string | null
  because: string
}

const levelWords: Record<string, string> = { district: '区里', subdistrict: '街道', community: '社区' }

/** The levels above the desk, the nearest first: each must report for duty too when it is called. */
const levelsAbove = ({ unitIds, deskId }: AppealView): Option<string>[] =>
  unitIds
    .slice(0, Math.max(0, unitIds.indexOf(deskId)))
    .map((value, depth) => ({ value, label: levelWords[levels[depth] ?? ''] ?? '' }))
    .reverse()
    .map((option, steps) => (steps === 0 ? { ...option, label: `上一级：${option.label}` } : option))

/** `物业`, `机关 · 南门街道`: where it isn't the community's own, whose it is. */
const partnerNote = ({ kind, parentId, parentName, hasLiaison }: Partner, within: string | null): string => {
  const whose = parentId === within ? kind : `${kind} · ${parentName}`
  return hasLiaison ? whose : `${whose}，还没有联络员，请另外打电话`
}

const { label } = appealMoves.whistle

/** Calls in a partner unit or a level above. */
export function WhistleStep({ appeal, onClose }: StepProps) {
  const draft = useDraft<WhistleDraft>(`whistle.${appeal.id}`, { unitId: null, because: '' })
  const above = levelsAbove(appeal)
  const within = unitAt(appeal.unitIds, 'community') ?? unitAt(appeal.unitIds, 'subdistrict') ?? null
  const near = usePartnerUnits(within).data?.partners ?? []
  const partners = near.filter(({ parentId }) => appeal.unitIds.includes(parentId))
  const whistle = useStep(whistleFor, appeal.id)
  const { unitId, because } = draft.value
  const awaited = appeal.whistles.filter(({ answer }) => answer === null).map(({ unitId: called }) => called)
  const callable: Option<string>[] = [
    ...partners.map((partner) => ({
      value: partner.id,
      label: partner.name,
      note: partnerNote(partner, within),
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
      told="被叫的单位要按时答复，逾期会提醒它，也会提醒您这边。居民会看到叫了谁来、为什么。"
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
