import { type Behalf, type Consent } from '@shared/direct-line/draft'
import { handlerRoles, leaderRoles } from '@shared/direct-line/rules'
import type { RoleGrant } from '@shared/roles'
import type { VisitDraft } from '@shared/windows/visit'
import type * as z from 'zod'
import { phoneAsDialled, roomAsOnTheDoor } from '@/ui/field/as-written'
import { unitAtEnd, type UnitPath } from '@/ui/units/unit-path'

type Relation = Behalf['relation']

/** A request for a visit while it is being written. */
export interface VisitForm {
  date: string
  from: number
  to: number
  isElsewhere: boolean
  householdId: string
  elsewhere: string
  phone: string
  words: string
  isForOther: boolean
  relation: Relation | null
  name: string
  units: UnitPath
  room: string
  consent: z.infer<typeof Consent> | null
}

export const emptyForm = (date: string, householdId: string, isForOther: boolean): VisitForm => ({
  date,
  from: 10 * 60,
  to: 12 * 60,
  isElsewhere: false,
  householdId,
  elsewhere: '',
  phone: '',
  words: '',
  isForOther,
  relation: null,
  name: '',
  units: [],
  room: '',
  consent: null,
})

/** Two hours each, from eight to six: enough to choose by, and somebody can keep to it. */
export const visitTimes = [8, 10, 13, 15, 17].map((hour) => ({ from: hour * 60, to: (hour + 2) * 60 }))

const relationNames: Record<Relation, string> = {
  family: '我的家人',
  leader: '我楼里的居民',
  worker: '我网格、社区里的居民',
}

/** As what somebody may ask for others: anybody for their family, who holds a role for those in its unit. */
export function relationsOf(roles: readonly RoleGrant[]) {
  const holds = (wanted: readonly string[]) => roles.some(({ role }) => wanted.includes(role))
  const relations: Relation[] = ['family']
  if (holds(leaderRoles)) relations.push('leader')
  if (holds(handlerRoles)) relations.push('worker')
  return relations.map((value) => ({ value, label: relationNames[value] }))
}

const placeOf = ({ isElsewhere, elsewhere, householdId }: VisitForm): VisitDraft['place'] =>
  isElsewhere ? { kind: 'typed', label: elsewhere } : { kind: 'home', householdId }

/** Whom it is for; what hasn't been said yet is refused by the schema like any other missing field. */
const behalfOf = (form: VisitForm): VisitDraft['behalf'] =>
  ({
    relation: form.relation,
    name: form.name.trim(),
    phone: phoneAsDialled(form.phone),
    home: { entranceId: unitAtEnd(form.units, 'entrance')?.id ?? '', room: roomAsOnTheDoor(form.room) },
    consent: form.consent,
  }) as VisitDraft['behalf']

/** What is sent. */
export const draftOf = (guideId: string, form: VisitForm): VisitDraft => ({
  guideId,
  date: form.date,
  from: form.from,
  to: form.to,
  place: placeOf(form),
  phone: phoneAsDialled(form.phone),
  words: form.words,
  behalf: form.isForOther ? behalfOf(form) : null,
})
