import { useState } from 'react'
import { grantRole } from '@shared/members/contracts'
import { grantRoleRefusal } from '@shared/members/rules'
import type { MemberCard } from '@shared/members/schema'
import { levelOfRole } from '@shared/members/units'
import { levels, Role, roleNames, type RoleGrant } from '@shared/roles'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Sheet } from '@/ui/sheet/sheet'
import { dayText } from '@/ui/when'
import { endOfTerm, terms, type Term } from '../role-terms'
import { fieldOfGrantReason } from '../grant-fields'
import { placeAt, placeText, placeTowards, unitLevelOf, type PlaceChosen } from '../places'
import { useWrite } from '../use-write'
import { PlaceSteps } from './place-steps'

export interface GrantRoleSheetProps {
  person: MemberCard
  /** The unit on screen: where the role is probably meant to be. */
  near: PlaceChosen
  office: RoleGrant
  onDone: (sentence: string) => void
  onClose: () => void
}

/** The lowest levels first: building leaders are named most often. */
const roleOptions = [...Role.options]
  .sort((a, b) => levels.indexOf(unitLevelOf(levelOfRole[b])) - levels.indexOf(unitLevelOf(levelOfRole[a])))
  .map((role) => ({ value: role, label: roleNames[role] }))

export function GrantRoleSheet({ person, near, office, onDone, onClose }: GrantRoleSheetProps) {
  const [role, setRole] = useState<Role | null>(null)
  const [chosen, setChosen] = useState(near)
  const [term, setTerm] = useState<Term>('open')
  const granting = useWrite(grantRole)

  const level = role && levelOfRole[role]
  const unit = level && placeAt(chosen, level)
  const now = serverNow()
  const until = endOfTerm(term, now)
  const reason =
    role && unit ? grantRoleRefusal(person, { role, unitId: unit.id, level: unit.level, until }, now) : null
  const refused = fieldOfGrantReason(reason ?? granting.error?.refusal.reason ?? null)

  const chooseRole = (next: Role) => {
    granting.reset()
    setRole(next)
    setChosen(placeTowards(chosen, levelOfRole[next]))
  }
  const grant = () => {
    if (!role || !unit) return
    granting.run({ memberId: person.id, role, unitId: unit.id, until }, () =>
      onDone(`${person.name}现在是${placeText(chosen)}的${roleNames[role]}`),
    )
  }
  return (
    <Sheet
      isOpen
      title={`给${person.name}指定身份`}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={!unit || reason !== null}
          hint={unit ? '指定后马上生效，本人会收到消息。' : '先选身份和单位。'}
          loading={granting.isRunning}
          onTap={grant}
        >
          指定
        </Button>
      }
    >
      <Choice label="身份" options={roleOptions} value={role} onChange={chooseRole} error={refused.role} />
      {level && (
        <PlaceSteps
          to={level}
          within={office.unitId}
          chosen={chosen}
          onChange={setChosen}
          error={refused.unit}
        />
      )}
      {unit && (
        <Choice
          label="任期"
          hint={
            until === null ? '一直有效，直到结束。' : `到 ${dayText(until - 1, now)} 为止，到期自动结束。`
          }
          options={terms}
          value={term}
          onChange={setTerm}
          error={refused.until}
        />
      )}
      <ErrorNotice error={refused.isPlaced ? null : granting.error} />
    </Sheet>
  )
}
