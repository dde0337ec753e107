import { week, type RoomPlan } from '../room-documents'

const everyDay = week({ workdays: '8:30-21:30', weekend: '8:30-21:30' })
const byTheHour = week({ workdays: '8:00-22:00', weekend: '8:00-22:00' })
const quotas = { bookingsPerWeek: 3, minutesPerDay: 120, householdBookingsPerWeek: null }

/** What every community's centre has. */
export const districtRooms: readonly RoomPlan[] = [
  {
    key: 'hall',
    name: '多功能厅',
    floor: '二层',
    capacity: 80,
    equipment: ['投影', '音响', '折叠椅'],
    manners: '用完请把椅子收到墙边，关好音响和空调。',
    weekly: byTheHour,
    rules: { slotMinutes: 60, shortestMinutes: 60, needsApproval: true, asksContact: true, leadMinutes: 60 },
  },
  {
    key: 'council',
    name: '议事厅',
    floor: '一层',
    capacity: 20,
    equipment: ['长桌', '白板'],
    manners: '开会请自带水杯。',
    weekly: everyDay,
  },
  {
    key: 'studio',
    name: '书画室',
    floor: '一层',
    capacity: 12,
    equipment: ['画案', '毛毡'],
    manners: '笔墨纸张请自带。',
    weekly: everyDay,
    rules: { quotas },
  },
  {
    key: 'pingpong',
    name: '乒乓球室',
    floor: '地下一层',
    capacity: 8,
    equipment: ['球台两张', '球拍'],
    manners: '请穿运动鞋，球拍用完放回柜子。',
    isStepFree: false,
    weekly: everyDay,
    rules: { longestMinutes: 60, quotas },
  },
]
