import type { AppealDraft, Behalf, Consent } from '@shared/direct-line/draft'
import { handlerRoles, leaderRoles } from '@shared/direct-line/rules'
import type { RoleGrant } from '@shared/roles'
import type * as z from 'zod'
import { phoneAsDialled, roomAsOnTheDoor } from '@/ui/field/as-written'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'

/** For whom a case is filed, as far as it has been said. */
export interface BehalfDraft {
  relation: Behalf['relation'] | null
  name: string
  phone: string
  units: UnitPath
  room: string
  consent: z.infer<typeof Consent> | null
}

export const emptyBehalf: BehalfDraft = {
  relation: null,
  name: '',
  phone: '',
  units: [],
  room: '',
  consent: null,
}

const relationNames: Record<Behalf['relation'], string> = {
  family: '我的家人',
  leader: '我楼里的居民',
  worker: '我网格、社区里的居民',
}

/** As what somebody may file for others: anybody for their family, who holds a role for those in its unit. */
export function relationsOf(roles: readonly RoleGrant[]) {
  const holds = (wanted: readonly string[]) => roles.some(({ role }) => wanted.includes(role))
  const relations: Behalf['relation'][] = ['family']
  if (holds(leaderRoles)) relations.push('leader')
  if (holds(handlerRoles)) relations.push('worker')
  return relations.map((value) => ({ value, label: relationNames[value] }))
}

/** The home said so far; its id is empty until an entrance has been chosen. */
export const homeOf = ({ units, room }: BehalfDraft): Behalf['home'] => ({
  entranceId: unitAtEnd(units, 'entrance')?.id ?? '',
  room: roomAsOnTheDoor(room),
})

/** What is sent; what hasn't been said yet is refused by the schema like any other missing field. */
export const behalfOf = (draft: BehalfDraft): AppealDraft['behalf'] =>
  ({
    relation: draft.relation,
    name: draft.name.trim(),
    phone: phoneAsDialled(draft.phone),
    home: homeOf(draft),
    consent: draft.consent,
  }) as AppealDraft['behalf']
