import { randomUUID } from 'node:crypto'
import { counterRowsOf } from '../../cloudfunctions/local/seed/counters'
import { countsOfHousehold } from '../../cloudfunctions/kit/household-counts'
import type { InputOf } from '../../shared/contract'
import type { postNotice } from '../../shared/notices/contracts'
import { templates } from '../../shared/templates'
import { DAY } from '../../shared/time'
import { type Community, type Person } from './community'
import { MONDAY_MORNING } from './moments'

type Draft = InputOf<typeof postNotice>

export const request = () => ({ requestId: randomUUID() })

/** 物业洗水箱: not urgent, nothing to confirm, for the first building. */
export const tankCleaning = (changed: Partial<Draft> = {}): Draft => ({
  ...request(),
  title: '1号楼水箱清洗',
  text: '本周三上午物业清洗 1 号楼水箱。\n\n- 清洗时用水可能发黄\n- **放一会儿水再用**',
  category: 'other',
  isPinned: false,
  isUrgent: false,
  needsAcknowledgement: false,
  takesQuestions: true,
  photos: [],
  files: [],
  validFrom: null,
  validUntil: MONDAY_MORNING + 7 * DAY,
  scopeUnitId: 'happy.b1',
  sendAt: null,
  ...changed,
})

/** 停水: urgent, for the whole community. */
export const waterStop = (changed: Partial<Draft> = {}): Draft =>
  tankCleaning({
    title: '幸福里社区停水通知',
    text: '今天 **13:00 至 17:00** 停水，请提前存水。',
    category: 'waterStop',
    isUrgent: true,
    scopeUnitId: 'happy',
    ...changed,
  })

interface Door {
  building: string
  room: string
}

const unitIdsOf = ({ building }: Door): string[] => {
  const [community = ''] = building.split('.')
  return ['d1', 's1', community, `${community}.g1`, building, `${building}.e1`]
}

/** Households that the community knows of, as confirmed homes have left them, with nobody in them yet. */
export async function knownHouseholds(town: Community, doors: readonly Door[]): Promise<void> {
  const households = doors.map((door) => ({
    _id: `${door.building}.e1.${door.room}`,
    entranceId: `${door.building}.e1`,
    room: door.room,
    unitIds: unitIdsOf(door),
    contactId: null,
    revision: 1,
  }))
  await town.cloud.import(households.map((document) => ({ collection: 'households', document })))
  const rows = counterRowsOf(households.flatMap(countsOfHousehold))
  await town.cloud.import(rows.map((row) => ({ collection: 'counters', document: { ...row } })))
}

export const rooms = (building: string, count: number, first = 301): Door[] =>
  Array.from({ length: count }, (_, index) => ({ building, room: String(first + index) }))

/** Households of a building with one confirmed resident each. */
export async function livedIn(town: Community, building: string, count: number): Promise<Person[]> {
  const doors = rooms(building, count)
  await knownHouseholds(town, doors)
  return Promise.all(doors.map(({ room }) => town.resident(building, { room })))
}

/** Agrees to one message of notices, as a tap on the phone does. */
export const consents = (town: Community, person: Person): Promise<unknown> =>
  town.cloud.subscribe(person.openid, [templates.noticePosted.id])

/** Delivers, sends, counts and sums, whatever order the timer has them in. */
export async function settled(town: Community): Promise<void> {
  for (let run = 0; run < 3; run++) await town.settle()
}
