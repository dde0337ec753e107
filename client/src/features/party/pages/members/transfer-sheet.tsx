import { useState } from 'react'
import { transferMember } from '@shared/party/contracts'
import type { MemberRow, OrgName } from '@shared/party/schema'
import { civilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { DateInput } from '@/ui/field/date-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'
import { useWrite } from '../../use-write'
import { TargetChoice } from './target-choice'

export interface TransferSheetProps {
  member: MemberRow
  onDone: (sentence: string) => void
  onClose: () => void
}

/** Where a member moves to: an organisation of a community, of a partner unit there, or of a level above. */
export function TransferSheet({ member, onDone, onClose }: TransferSheetProps) {
  const now = serverNow()
  const [path, setPath] = useState<UnitPath>([])
  const [target, setTarget] = useState<OrgName | null>(null)
  const [since, setSince] = useState(civilDate(now))
  const moving = useWrite(transferMember)
  const community = unitAtEnd(path, 'community')
  const move = () =>
    target &&
    moving.run({ memberId: member.memberId, toOrgId: target.id, since }, ({ to }) => {
      onClose()
      onDone(`${member.name}转到了${to.name}，已告诉本人`)
    })
  return (
    <Sheet
      isOpen
      title={`${member.name}转到别的组织`}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={!target}
          hint={target ? '转出后由对方组织管理，本人会收到消息。' : '先选转到哪里。'}
          loading={moving.isRunning}
          onTap={move}
        >
          转过去
        </Button>
      }
    >
      <UnitSteps
        to="community"
        within={null}
        path={path}
        onChange={(next) => {
          setPath(next)
          setTarget(null)
        }}
      />
      {community && (
        <TargetChoice
          communityId={community.id}
          except={member.homeOrg.id}
          chosen={target}
          onChoose={setTarget}
        />
      )}
      <DateInput
        label="从哪天起"
        value={since}
        onChange={setSince}
        now={now}
        last={civilDate(now)}
        error={moving.error?.refusal.fields?.since}
      />
      <ErrorNotice error={moving.error} />
    </Sheet>
  )
}
