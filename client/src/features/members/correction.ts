import type { InputOf } from '@shared/contract'
import { correctMe } from '@shared/members/contracts'
import type { Me } from '@shared/members/schema'
import { phoneAsDialled } from '@/ui/field/as-written'
import { refusedFields, type RefusedFields } from './refused-fields'

/** What becomes of the number that the community has. */
export type PhoneChange = 'keep' | 'replace' | 'remove'

export interface Correction {
  name: string
  phoneChange: PhoneChange
  phone: string
}

export const unchanged = (me: Me): Correction => ({ name: me.name, phoneChange: 'keep', phone: '' })

type CorrectionInput = Omit<InputOf<typeof correctMe>, 'requestId'>

const phoneIn = ({ phoneChange, phone }: Correction): Pick<CorrectionInput, 'phone'> => {
  if (phoneChange === 'keep') return {}
  return { phone: phoneChange === 'remove' ? null : phoneAsDialled(phone) }
}

/** Only what changes. */
export const correctionInput = (correction: Correction, me: Me): CorrectionInput => ({
  ...(correction.name.trim() !== me.name && { name: correction.name.trim() }),
  ...phoneIn(correction),
})

export function refusedInCorrection(correction: Correction, me: Me): RefusedFields {
  const input = correctionInput(correction, me)
  const fields = refusedFields(correctMe.input.omit({ requestId: true }), input)
  const isNumberMissing = correction.phoneChange === 'replace' && input.phone === null
  return isNumberMissing ? { ...fields, phone: 'core.required' } : fields
}
