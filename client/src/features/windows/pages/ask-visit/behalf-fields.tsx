import { Consent, consentNames } from '@shared/direct-line/draft'
import type { Reason } from '@shared/errors'
import type { RoleGrant } from '@shared/roles'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'
import { Notice } from '@/ui/notice/notice'
import { Toggle } from '@/ui/toggle/toggle'
import { unitAtEnd } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'
import { relationsOf, type VisitForm } from './visit-form'

interface BehalfFieldsProps {
  form: VisitForm
  roles: readonly RoleGrant[]
  /** Somebody without a home of their own asks for others only. */
  isAlways: boolean
  fields: Record<string, Reason>
  change: (fields: Partial<VisitForm>) => void
}

const consents = Consent.options.map((value) => ({ value, label: consentNames[value] }))

/** Asking for somebody who can't: the visit will be theirs. */
export function BehalfFields({ form, roles, isAlways, fields, change }: BehalfFieldsProps) {
  return (
    <>
      {!isAlways && (
        <Toggle
          label="替别人申请"
          note="老人、行动不便的人自己办不了，可以替他们申请"
          isOn={form.isForOther}
          onChange={(isForOther) => change({ isForOther, isElsewhere: false })}
        />
      )}
      {form.isForOther && <About form={form} roles={roles} fields={fields} change={change} />}
    </>
  )
}

function About({ form, roles, fields, change }: Omit<BehalfFieldsProps, 'isAlways'>) {
  return (
    <>
      <Notice
        tone="info"
        title="每一步都会告诉他本人"
        text="他登记以后，能在自己手机上看到；您也能一直看到进展。"
      />
      <Choice
        label="他是"
        options={relationsOf(roles)}
        value={form.relation}
        error={fields['behalf.relation']}
        onChange={(relation) => change({ relation })}
      />
      <TextInput
        label="他的姓名"
        max={20}
        value={form.name}
        error={fields['behalf.name']}
        onChange={(name) => change({ name })}
      />
      <UnitSteps
        to="entrance"
        within={null}
        path={form.units}
        error={fields['behalf.home.entranceId'] ?? fields['behalf.home']}
        onChange={(units) => change({ units })}
      />
      {unitAtEnd(form.units, 'entrance') && (
        <TextInput
          label="他家的房号"
          placeholder="比如 501"
          max={12}
          value={form.room}
          error={fields['behalf.home.room']}
          onChange={(room) => change({ room })}
        />
      )}
      <Choice
        label="他怎么同意的"
        hint="要本人同意才能替他申请，这一条会记下来。"
        options={consents}
        value={form.consent}
        error={fields['behalf.consent']}
        onChange={(consent) => change({ consent })}
      />
    </>
  )
}
