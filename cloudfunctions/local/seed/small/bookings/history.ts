import { slotRefusal } from '../../../../../shared/bookings/rules'
import type { Span } from '../../../../../shared/bookings/slot'
import { addDays, civilDate, type CivilDate } from '../../../../../shared/time'
import type { Room } from '../../../../api/bookings/store'
import { BookedWeeks } from '../../booked-weeks'
import { bookingDocument } from '../../booking-documents'
import { minuteAt, type BookingPlan } from '../../booking-plan'
import { fullName } from '../../names'
import { isFreeAmong } from '../../occupancy'
import { randomFor, type Random } from '../../random'
import type { PersonKey } from '../people'
import type { GroupKey } from './groups'
import { planOf, type BookingSetting, type ShortBooking } from './setting'

/** The weeks over which the centre's use is told: the month before the demo's moment, and what of it has passed. */
const PAST_DAYS = 62

interface Habit {
  group?: GroupKey
  isPartner?: true
  purposes: readonly string[]
  people: readonly [from: number, to: number]
}

const residents: readonly PersonKey[] = [
  'wangXiulan',
  'liXiaowen',
  'zhangJianguo',
  'liuGuifang',
  'wuHaifeng',
  'huangZhiyuan',
]
const leaderOf: Record<GroupKey, PersonKey> = {
  choir: 'liuGuifang',
  brush: 'wangXiulan',
  dance: 'liuGuifang',
  readers: 'liXiaowen',
  taichi: 'maGuoqiang',
}

/** What each room was used for, and by whom. */
const habits: Record<string, readonly Habit[]> = {
  hall: [
    { group: 'choir', purposes: ['合唱排练', '排练重阳节目'], people: [30, 48] },
    { group: 'readers', purposes: ['亲子故事会', '孩子们的小剧场'], people: [25, 60] },
    { isPartner: true, purposes: ['业主见面会', '消防知识讲座'], people: [30, 75] },
  ],
  council: [
    { isPartner: true, purposes: ['项目例会', '业委会换届筹备'], people: [6, 16] },
    { purposes: ['楼栋议事', '邻里调解', '楼道整治碰头'], people: [4, 14] },
  ],
  studio: [
    { group: 'brush', purposes: ['习字会', '学画兰竹', '装裱练习'], people: [6, 12] },
    { purposes: ['练毛笔字', '画国画'], people: [1, 6] },
  ],
  dance: [
    { group: 'dance', purposes: ['排练广场舞', '学新舞'], people: [12, 24] },
    { group: 'choir', purposes: ['声部练习'], people: [12, 24] },
    { purposes: ['拉伸、瑜伽'], people: [3, 12] },
  ],
  playroom: [
    { group: 'readers', purposes: ['读绘本', '英文儿歌'], people: [6, 14] },
    { purposes: ['带孩子玩', '祖孙做手工'], people: [2, 8] },
  ],
  pingpong: [{ purposes: ['打乒乓球', '练球', '和老同事打球'], people: [2, 6] }],
  counsel: [{ purposes: ['谈心', '法律咨询', '志愿者家访回来说说'], people: [2, 3] }],
  property: [{ isPartner: true, purposes: ['业主委员会例会', '保洁保安培训'], people: [8, 25] }],
}

/** Beginnings with how liked each is: mornings and after supper. */
const starts = [
  ['9:00', 5],
  ['9:30', 2],
  ['10:00', 3],
  ['14:00', 4],
  ['15:00', 3],
  ['16:00', 2],
  ['18:30', 2],
  ['19:00', 5],
  ['19:30', 2],
] as const

function spanIn({ slotMinutes, shortestMinutes, longestMinutes }: Room, random: Random): Span {
  const from = minuteAt(random.weighted(starts))
  const most = Math.min(longestMinutes, 120)
  const steps = Math.floor((most - shortestMinutes) / slotMinutes)
  return { from, to: from + shortestMinutes + random.int(Math.min(1, steps), steps) * slotMinutes }
}

const keyOf = (room: Room): string => room._id.slice(`${room.centreId}-`.length)

const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** Who did it: a group's leader, the liaison, a neighbour, or somebody who telephoned. */
function askedBy(habit: Habit, random: Random): Pick<ShortBooking, 'by' | 'onBehalf'> {
  if (habit.group) return { by: leaderOf[habit.group] }
  if (habit.isPartner) return { by: 'zhengKai' }
  if (random.chance(0.45)) return { by: random.pick(residents) }
  const phone = `1380001${String(random.int(3000, 9999))}`
  const via = random.chance(0.6) ? ('phone' as const) : ('desk' as const)
  return { onBehalf: { name: fullName(random, 'older'), phone: random.chance(0.8) ? phone : null, via } }
}

function visit(room: Room, day: number, place: number, setting: BookingSetting): BookingPlan | null {
  const key = keyOf(room)
  const random = randomFor('history', key, day, place)
  const habit = random.pick(habits[key] ?? [])
  const span = spanIn(room, random)
  const date: CivilDate = addDays(civilDate(setting.now), day)
  if (slotRefusal({ ...room, closures: [] }, { roomId: room._id, date, ...span })) return null
  const person = askedBy(habit, random)
  return planOf(
    {
      ...person,
      key: `history.${key}.${-day}.${place}`,
      room: room._id,
      day,
      time: `${clockText(span.from)}-${clockText(span.to)}`,
      purpose: random.pick(habit.purposes),
      headCount: Math.min(room.capacity, random.int(...habit.people)),
      bookedBefore: random.int(1, 6),
      ...(habit.group && { group: habit.group }),
      ...(habit.isPartner && { isPartner: true }),
      ...(person.onBehalf && random.chance(0.06) && { ending: 'missed' as const }),
    },
    setting,
  )
}

/** How the rooms were used besides what is told, day by day. */
export function bookingHistory(told: readonly BookingPlan[], setting: BookingSetting): BookingPlan[] {
  const plans = [...told]
  const weeks = new BookedWeeks()
  for (const plan of told) weeks.add(bookingDocument(plan, setting.now))
  const rooms = [...setting.rooms.values()].filter((room) => keyOf(room) in habits)
  for (let day = -PAST_DAYS; day < 0; day++) {
    for (const room of rooms) {
      const visits = randomFor('visits', room._id, day).int(0, 3)
      for (let place = 0; place < visits; place++) {
        const plan = visit(room, day, place, setting)
        if (!plan || !isFreeAmong(plans, plan)) continue
        const booking = bookingDocument(plan, setting.now)
        if (!weeks.allow(booking, room)) continue
        weeks.add(booking)
        plans.push(plan)
      }
    }
  }
  return plans.slice(told.length)
}
