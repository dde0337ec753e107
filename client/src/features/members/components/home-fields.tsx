import { TextInput } from '@/ui/field/text-input'
import type { ClaimDraft } from '../claim'
import type { RefusedFields } from '../refused-fields'
import { unitAtEnd } from '@/ui/units/unit-path'
import { UnitSteps } from '@/ui/units/unit-steps'

export interface HomeFieldsProps {
  claim: ClaimDraft
  onChange: (fields: Partial<ClaimDraft>) => void
  refused: RefusedFields
}

/** Community → building → entrance → room number, each asked once the one before is known. */
export function HomeFields({ claim, onChange, refused }: HomeFieldsProps) {
  return (
    <>
      <UnitSteps
        to="entrance"
        within={null}
        path={claim.units}
        onChange={(units) => onChange({ units })}
        error={refused['home.entranceId']}
      />
      {unitAtEnd(claim.units, 'entrance') && (
        <TextInput
          label="房号"
          hint="门牌上的数字就行。"
          placeholder="比如 501"
          max={12}
          value={claim.room}
          onChange={(room) => onChange({ room })}
          error={refused['home.room']}
        />
      )}
    </>
  )
}
