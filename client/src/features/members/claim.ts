import type { InputOf } from '@shared/contract'
import { addHome, register } from '@shared/members/contracts'
import { refusedFields, type RefusedFields } from './refused-fields'
import { phoneAsDialled, roomAsOnTheDoor } from '@/ui/field/as-written'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'

/** Where somebody says they live, as far as they have said it. */
export interface ClaimDraft {
  units: UnitPath
  room: string
}

export interface RegistrationDraft extends ClaimDraft {
  name: string
  /** Null until the person has agreed to give one. */
  phone: string | null
}

export const emptyClaim: ClaimDraft = { units: [], room: '' }
export const emptyRegistration: RegistrationDraft = { ...emptyClaim, name: '', phone: null }

const homeOf = (draft: ClaimDraft) => ({
  entranceId: unitAtEnd(draft.units, 'entrance')?.id ?? '',
  room: roomAsOnTheDoor(draft.room),
})

export const addHomeInput = (draft: ClaimDraft, requestId: string): InputOf<typeof addHome> => ({
  requestId,
  home: homeOf(draft),
})

export const registerInput = (draft: RegistrationDraft, requestId: string): InputOf<typeof register> => ({
  requestId,
  name: draft.name.trim(),
  phone: phoneAsDialled(draft.phone),
  home: homeOf(draft),
})

/** An empty field is missing, not wrong. */
function orRequired(fields: RefusedFields, texts: Record<string, string>): RefusedFields {
  const missing = Object.entries(texts).filter(([path, text]) => fields[path] && text.trim() === '')
  return { ...fields, ...Object.fromEntries(missing.map(([path]) => [path, 'core.required'])) }
}

export const refusedInClaim = (draft: ClaimDraft): RefusedFields =>
  orRequired(refusedFields(addHome.input.omit({ requestId: true }), { home: homeOf(draft) }), {
    'home.entranceId': homeOf(draft).entranceId,
    'home.room': draft.room,
  })

/** Who somebody is isn't asked before where they live is known, and so isn't missing either. */
export const knowsWhere = (draft: ClaimDraft): boolean =>
  unitAtEnd(draft.units, 'entrance') !== null && roomAsOnTheDoor(draft.room) !== ''

export const refusedInRegistration = (draft: RegistrationDraft): RefusedFields => {
  if (!knowsWhere(draft)) return refusedInClaim(draft)
  const { requestId: _, ...input } = registerInput(draft, '')
  return orRequired(refusedFields(register.input.omit({ requestId: true }), input), {
    'home.entranceId': input.home.entranceId,
    'home.room': draft.room,
    name: draft.name,
  })
}
