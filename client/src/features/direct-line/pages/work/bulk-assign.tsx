import { useState } from 'react'
import type { AppealCard } from '@shared/direct-line/schema'
import { isUnitLevel, levelOfRole, type PlaceLevel } from '@shared/members/units'
import { deskLevelBelow } from '@shared/direct-line/levels'
import type { RoleGrant } from '@shared/roles'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { AssignForm } from '../../assigning/assign-form'
import { useAssign, type AssignedCase } from '../../assigning/use-assign'

/** What became of a bulk assignment: to whom, and of each case whether it went. */
export interface BulkResult {
  name: string
  cases: readonly { appeal: AppealCard; refusal: string | null }[]
}

export interface BulkAssignProps {
  cases: readonly AppealCard[]
  desk: RoleGrant
  onDone: (result: BulkResult) => void
  onClose: () => void
}

/** Partner units hang under communities and subdistricts. */
const partnersWithin = ({ role, unitId }: RoleGrant): string | null =>
  levelOfRole[role] === 'community' || levelOfRole[role] === 'subdistrict' ? unitId : null

/** Gives all the picked cases to one colleague. */
export function BulkAssign({ cases, desk, onDone, onClose }: BulkAssignProps) {
  const [handler, setHandler] = useState<{ id: string; name: string } | null>(null)
  const [assistIds, setAssistIds] = useState<string[] | null>(null)
  const level: PlaceLevel = levelOfRole[desk.role]
  const assign = useAssign(cases.map(({ id }) => id))

  const resultOf = (assigned: readonly AssignedCase[], name: string): BulkResult => ({
    name,
    cases: cases.map((appeal) => ({
      appeal,
      refusal: assigned.find(({ id }) => id === appeal.id)?.refusal ?? null,
    })),
  })

  function send() {
    if (handler === null) return
    assign.run({ handlerId: handler.id, assistIds }, (assigned) => onDone(resultOf(assigned, handler.name)))
  }

  return (
    <Sheet
      isOpen
      title={`派 ${cases.length} 件`}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          loading={assign.isRunning}
          disabled={handler === null}
          hint={handler === null ? '先选由谁办' : '居民会看到“已安排专人办理”，看不到名字'}
          onTap={send}
        >
          {handler === null ? '派给选的人' : `派给${handler.name}`}
        </Button>
      }
    >
      <AssignForm
        unitId={desk.unitId}
        below={isUnitLevel(level) ? deskLevelBelow(level) : null}
        communityId={partnersWithin(desk)}
        handlerId={handler?.id ?? null}
        assistIds={assistIds ?? []}
        onHandler={setHandler}
        onAssists={setAssistIds}
      />
      <ErrorNotice error={assign.error} />
    </Sheet>
  )
}
