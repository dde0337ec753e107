import type { Question } from '../../../../shared/org-life/draft'
import { addDays, civilDate, HOUR, startOfDay } from '../../../../shared/time'
import type { Unit } from '../../../api/members/units-store'
import type { PartyOrg } from '../../../api/party/store'
import type { PlannedHost } from '../activity-documents'
import type { Moments } from '../moments'
import type { SmallMembers } from './members'

export interface Setting {
  units: ReadonlyMap<string, Unit>
  orgs: ReadonlyMap<string, PartyOrg>
  named: SmallMembers
  moments: Moments
  now: number
}

export const nothingAsked = {
  bring: '',
  mostGuests: 0,
  needsApproval: false,
  isLottery: false,
  questions: [] as Question[],
}

/** So many days from now at that hour, for so many hours; sign-up until six in the evening before. */
export function times(now: number, days: number, { hour, hours }: { hour: number; hours: number }) {
  const day = startOfDay(addDays(civilDate(now), days))
  const startsAt = day + hour * HOUR
  return { startsAt, endsAt: startsAt + hours * HOUR, signUpUntil: day - 6 * HOUR }
}

/** In the middle of the demo's community; its service centre is a few steps away. */
const MIDDLE = { latitude: 39.1172, longitude: 117.1958 }

/** Where something takes place, by default in the community. */
export const at = (text: string, point = MIDDLE) => ({ kind: 'address' as const, text, point })

export function hostsOf({ units, orgs }: Setting): { branch: PlannedHost; community: PlannedHost } {
  const org = orgs.get('org-xingfuli-1')!
  const unit = units.get('xingfuli')!
  return {
    branch: {
      kind: 'org',
      id: org._id,
      name: org.name,
      ids: org.orgIds,
      unitIds: org.unitIds,
      signature: `支部书记 · ${org.name}`,
    },
    community: {
      kind: 'unit',
      id: unit._id,
      name: unit.fullName,
      ids: unit.unitIds,
      unitIds: unit.unitIds,
      signature: `社区工作者 · ${unit.fullName}`,
    },
  }
}
