import type { Reason } from '@shared/errors'
import { TextInput } from '@/ui/field/text-input'
import { askPrivacy } from '@/ui/privacy/privacy'
import { Toggle } from '@/ui/toggle/toggle'
import type { CaseDraft } from './case-draft'

export interface CallFieldProps {
  draft: CaseDraft
  change: (fields: Partial<CaseDraft>) => void
  error: Reason | undefined
}

/** A number to be called on, only for whoever wants to be called. */
export function CallField({ draft, change, error }: CallFieldProps) {
  async function ask(wantsCall: boolean) {
    if (!wantsCall || (await askPrivacy('phone'))) change({ wantsCall })
  }
  return (
    <>
      <Toggle
        label="可以打电话给我"
        note="号码只给办理的人看"
        isOn={draft.wantsCall}
        onChange={(wantsCall) => void ask(wantsCall)}
      />
      {draft.wantsCall && (
        <TextInput
          label="手机号"
          type="tel"
          max={11}
          isOptional
          value={draft.phone}
          error={error}
          onChange={(phone) => change({ phone })}
        />
      )}
    </>
  )
}
