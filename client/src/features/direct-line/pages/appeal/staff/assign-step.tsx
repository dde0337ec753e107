import { useState } from 'react'
import { deskLevelBelow } from '@shared/direct-line/levels'
import { appealMoves } from '@shared/direct-line/life-cycle'
import { levels, unitAt } from '@shared/roles'
import { Notice } from '@/ui/notice/notice'
import { useMe } from '@/session/use-me'
import { AssignForm } from '../../../assigning/assign-form'
import { useAssign } from '../../../assigning/use-assign'
import { StepSheet, type StepProps } from './step-sheet'

export function AssignStep({ appeal, onClose }: StepProps) {
  const { member } = useMe()
  const [handlerId, setHandlerId] = useState(appeal.lead === 'me' ? (member?.id ?? null) : null)
  const before = appeal.assists.map(({ unitId }) => unitId)
  const [assistIds, setAssistIds] = useState<string[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const assign = useAssign([appeal.id])

  function send() {
    if (handlerId === null) return
    assign.run({ handlerId, assistIds }, ([outcome]) => {
      setRefusal(outcome?.refusal ?? null)
      if (outcome?.refusal === null) onClose()
    })
  }

  return (
    <StepSheet
      title={appealMoves.assign.label}
      told="居民会看到“已安排专人办理”，看不到名字。被派的人和协办单位会收到通知。"
      doIt="派给选的人"
      step={assign}
      waitsFor={handlerId === null ? '先选由谁办' : null}
      onSend={send}
      onClose={onClose}
    >
      <AssignForm
        unitId={appeal.deskId}
        below={deskLevelBelow(levels[appeal.unitIds.indexOf(appeal.deskId)])}
        communityId={unitAt(appeal.unitIds, 'community') ?? null}
        handlerId={handlerId}
        assistIds={assistIds ?? before}
        onHandler={({ id }) => setHandlerId(id)}
        onAssists={setAssistIds}
      />
      {refusal !== null && <Notice tone="danger" title="没有派成" text={refusal} />}
    </StepSheet>
  )
}
