import { useState } from 'react'
import type { PlaceLevel } from '@shared/members/units'
import { levels, type RoleGrant } from '@shared/roles'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { levelNames } from '@/ui/units/unit-path'
import type { Roles, Shown } from '../use-roles'
import { unitLevelOf } from '../places'
import { PlaceSteps } from './place-steps'

const levelOptions: { value: PlaceLevel; label: string }[] = [
  ...levels.map((level) => ({ value: level, label: levelNames[level] })),
  { value: 'partnerUnit', label: '驻区单位' },
  { value: 'partyOrg', label: '党组织' },
]
const shownOptions: { value: Shown; label: string }[] = [
  { value: 'roleHolders', label: '有身份的人' },
  { value: 'residents', label: '住在这里的人' },
]

/** Which unit, whom of it, and by what name. */
export function PeopleFilter({ roles, office }: { roles: Roles; office: RoleGrant }) {
  const { level, chosen, show, unit, people, change, changeLevel } = roles
  return (
    <Card>
      <Choice label="看哪一级" options={levelOptions} value={level} onChange={changeLevel} />
      <PlaceSteps
        to={level}
        within={office.unitId}
        chosen={chosen}
        onChange={(next) => change({ chosen: next })}
      />
      {unit && (
        <>
          {unitLevelOf(level) === level && (
            <Choice
              label="看谁"
              options={shownOptions}
              value={show}
              onChange={(next) => change({ show: next })}
            />
          )}
          {(roles.name !== '' || people.hasMore) && (
            <NameSearch sought={roles.name} onSeek={(name) => change({ name })} />
          )}
        </>
      )}
    </Card>
  )
}

function NameSearch({ sought, onSeek }: { sought: string; onSeek: (name: string) => void }) {
  const [name, setName] = useState(sought)
  return (
    <>
      <TextInput
        label="按姓名找"
        hint="写全名。"
        isOptional
        max={20}
        value={name}
        onChange={setName}
        onConfirm={() => onSeek(name)}
      />
      {name.trim() !== sought.trim() && (
        <Button icon="search" onTap={() => onSeek(name)}>
          {name.trim() === '' ? '看全部' : '找'}
        </Button>
      )}
    </>
  )
}
