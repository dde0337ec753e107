import type { Reason } from '@shared/errors'

export interface PlacedReason {
  role: Reason | null
  unit: Reason | null
  until: Reason | null
  /** Whether one of the fields is to blame, and shows it. */
  isPlaced: boolean
}

const fieldOf: Partial<Record<Reason, 'role' | 'unit' | 'until'>> = {
  'members.role_exists': 'role',
  'members.role_level': 'unit',
  'members.unknown_unit': 'unit',
  'members.outside_scope': 'unit',
  'members.role_until_passed': 'until',
}

/** Puts a refusal of a role at the choice that caused it. */
export function fieldOfGrantReason(reason: Reason | null): PlacedReason {
  const field = reason === null ? undefined : fieldOf[reason]
  const at = (name: typeof field) => (field === name && field !== undefined ? reason : null)
  return { role: at('role'), unit: at('unit'), until: at('until'), isPlaced: field !== undefined }
}
