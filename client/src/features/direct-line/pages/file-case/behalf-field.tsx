import { Consent, consentNames } from '@shared/direct-line/draft'
import type { Reason } from '@shared/errors'
import type { RoleGrant } from '@shared/roles'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Notice } from '@/ui/notice/notice'
import { Toggle } from '@/ui/toggle/toggle'
import { unitAtEnd } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'
import { emptyBehalf, relationsOf, type BehalfDraft } from './behalf-draft'

export interface BehalfFieldProps {
  behalf: BehalfDraft | null
  roles: readonly RoleGrant[]
  /** Somebody without a home of their own files for others only. */
  isAlways: boolean
  fields: Record<string, Reason>
  onChange: (behalf: BehalfDraft | null) => void
}

/** Filing for somebody who can't: the case will be theirs. */
export function BehalfField({ behalf, roles, isAlways, fields, onChange }: BehalfFieldProps) {
  return (
    <>
      {!isAlways && (
        <Toggle
          label="代别人反映"
          note="老人、行动不便的人自己办不了，可以替他们说"
          isOn={behalf !== null}
          onChange={(isOn) => onChange(isOn ? emptyBehalf : null)}
        />
      )}
      {behalf && (
        <BehalfFields
          behalf={behalf}
          roles={roles}
          fields={fields}
          change={(changed) => onChange({ ...behalf, ...changed })}
        />
      )}
    </>
  )
}

const consents = Consent.options.map((value) => ({ value, label: consentNames[value] }))

interface BehalfFieldsProps extends Pick<BehalfFieldProps, 'roles' | 'fields'> {
  behalf: BehalfDraft
  change: (fields: Partial<BehalfDraft>) => void
}

function BehalfFields({ behalf, roles, fields, change }: BehalfFieldsProps) {
  return (
    <>
      <Notice
        tone="info"
        title="这件事算他本人的"
        text="办理的每一步都会告诉他本人；他登记以后，能在自己手机上看到、评价。您也能一直看到进展。"
      />
      <Choice
        label="他是"
        options={relationsOf(roles)}
        value={behalf.relation}
        error={fields['behalf.relation']}
        onChange={(relation) => change({ relation })}
      />
      <TextInput
        label="他的姓名"
        max={20}
        value={behalf.name}
        error={fields['behalf.name']}
        onChange={(name) => change({ name })}
      />
      <UnitSteps
        to="entrance"
        within={null}
        path={behalf.units}
        error={fields['behalf.home.entranceId'] ?? fields['behalf.home']}
        onChange={(units) => change({ units })}
      />
      {unitAtEnd(behalf.units, 'entrance') && (
        <TextInput
          label="他家的房号"
          placeholder="比如 501"
          max={12}
          value={behalf.room}
          error={fields['behalf.home.room']}
          onChange={(room) => change({ room })}
        />
      )}
      <TextInput
        label="他的手机号"
        hint="办理的人会打给他。"
        type="tel"
        max={13}
        isOptional
        value={behalf.phone}
        error={fields['behalf.phone']}
        onChange={(phone) => change({ phone })}
      />
      <Choice
        label="他怎么同意的"
        hint="要本人同意才能代他反映，这一条会记下来。"
        options={consents}
        value={behalf.consent}
        error={fields['behalf.consent']}
        onChange={(consent) => change({ consent })}
      />
    </>
  )
}
