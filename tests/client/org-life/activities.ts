import type { ActivityCard, ActivityView, HostChoice, MySignUp } from '@shared/org-life/schema'
import { addDays, civilDate, DAY, HOUR, startOfDay } from '@shared/time'

/** The day after the one on which pages are looked at. */
export const tomorrow = addDays(civilDate(Date.now()), 1)
const startsAt = startOfDay(tomorrow) + 14 * HOUR

export const card: ActivityCard = {
  id: 'v1',
  kind: 'volunteerService',
  title: '清洁楼道志愿服务',
  state: 'open',
  host: { kind: 'org', id: 'b1', name: '幸福里第一党支部' },
  coHosts: [{ kind: 'partner', id: 'p1', name: '惠民物业' }],
  startsAt,
  endsAt: startsAt + 2 * HOUR,
  place: { kind: 'address', name: '1号楼门口', point: null },
  distance: null,
  audience: { groups: ['confirmedResidents'], ages: null, reserved: null },
  scopeUnitId: 'happy',
  scopeName: '幸福里社区',
  signUpUntil: startsAt - HOUR,
  needsApproval: false,
  isLottery: false,
  places: { capacity: 30, left: 12, waiting: 0 },
  whyNot: null,
}

export const activity: ActivityView = {
  ...card,
  revision: 3,
  unitIds: ['d1', 's1', 'happy'],
  isOrganiser: false,
  check: 'passed',
  description: '一起把楼道扫干净，工具社区准备。',
  bring: '手套',
  materials: [],
  questions: [],
  mostGuests: 0,
  planned: null,
  draw: null,
  cancelledBecause: null,
  timeline: [{ at: startsAt - 5 * DAY, move: 'publish', by: '幸福里第一党支部', note: null }],
  mine: null,
}

export const signedUp: MySignUp = {
  id: 'v1.wang',
  state: 'confirmed',
  at: startsAt - 3 * DAY,
  guests: [],
  answers: {},
  offeredUntil: null,
  before: null,
  because: null,
}

export const host: HostChoice = {
  kind: 'org',
  id: 'b1',
  name: '幸福里第一党支部',
  unitId: 'happy',
  unitName: '幸福里社区',
}
