import { week, type RoomPlan } from '../../room-documents'
import type { Moments } from '../../moments'

const allDays = week({ workdays: '8:30-21:30', weekend: '8:30-21:30' })
const byTheHour = week({ workdays: '8:00-22:00', weekend: '8:00-22:00' })
const officeHours = week({ workdays: '9:00-12:00 13:30-17:30' })

const noQuota = { bookingsPerWeek: null, minutesPerDay: null, householdBookingsPerWeek: null }

/** The rooms of the community's own centre, one of them the property company's. */
export const roomsOfXingfuli = (moments: Moments): RoomPlan[] => [
  {
    key: 'hall',
    name: '多功能厅',
    floor: '二层',
    capacity: 80,
    equipment: ['投影', '音响', '话筒', '折叠椅', '空调'],
    manners: '用完请把椅子收到墙边，关好音响和空调。演出排练请带上自己的乐谱架。',
    weekly: byTheHour,
    rules: {
      slotMinutes: 60,
      shortestMinutes: 60,
      needsApproval: true,
      asksContact: true,
      leadMinutes: 24 * 60,
      changeUntilMinutes: 24 * 60,
    },
    closures: [
      {
        id: 'demo-closure-hall',
        from: moments.daysAgo(-9, '13:00'),
        to: moments.daysAgo(-9, '18:00'),
        because: '消防设施检修',
      },
    ],
  },
  {
    key: 'council',
    name: '议事厅',
    floor: '一层',
    capacity: 20,
    equipment: ['长桌', '白板', '电视', '空调'],
    manners: '开会请自带水杯。墙上的议事规则请大家一起遵守。',
    openTo: ['confirmedResidents', 'groups', 'partners'],
    weekly: allDays,
  },
  {
    key: 'studio',
    name: '书画室',
    floor: '一层',
    capacity: 12,
    equipment: ['画案', '毛毡', '笔架', '水池'],
    manners: '笔墨纸张请自带，毛毡不能铺在地上。走前请把笔洗和水池冲干净。',
    weekly: allDays,
    rules: { quotas: { ...noQuota, bookingsPerWeek: 4 } },
  },
  {
    key: 'dance',
    name: '舞蹈室',
    floor: '三层',
    capacity: 25,
    equipment: ['镜墙', '把杆', '音响', '更衣室'],
    manners: '请换软底鞋进场。晚上八点以后音响请调小，楼上有住户。',
    openTo: ['confirmedResidents', 'groups'],
    weekly: byTheHour,
    rules: {
      slotMinutes: 60,
      shortestMinutes: 60,
      longestMinutes: 120,
      quotas: { ...noQuota, minutesPerDay: 240 },
    },
  },
  {
    key: 'playroom',
    name: '亲子活动室',
    floor: '一层',
    capacity: 15,
    equipment: ['绘本', '积木', '爬行垫', '母婴台'],
    manners: '请大人全程陪着孩子，进门换鞋。玩具用完放回原处，零食请在外间吃。',
    openTo: ['confirmedResidents'],
    weekly: allDays,
    rules: {
      longestMinutes: 90,
      quotas: { ...noQuota, householdBookingsPerWeek: 2 },
    },
  },
  {
    key: 'pingpong',
    name: '乒乓球室',
    floor: '地下一层',
    capacity: 8,
    equipment: ['球台两张', '球拍', '饮水机'],
    manners: '球拍在门口柜子里，用完请放回。请穿运动鞋。',
    isStepFree: false,
    weekly: allDays,
    rules: {
      longestMinutes: 60,
      aheadDays: 7,
      changeUntilMinutes: 30,
      quotas: { ...noQuota, bookingsPerWeek: 3, minutesPerDay: 60 },
    },
  },
  {
    key: 'counsel',
    name: '谈心室',
    floor: '一层',
    capacity: 4,
    equipment: ['沙发', '隔音门'],
    manners: '给需要安静说说话的人用，请小声。',
    weekly: officeHours,
    rules: {
      isClosedOnHolidays: true,
      longestMinutes: 60,
      exceptions: [],
    },
  },
  {
    key: 'property',
    name: '物业二楼会议室',
    floor: '物业楼二层',
    capacity: 30,
    equipment: ['投影', '白板'],
    manners: '从物业正门进，跟前台说一声。晚上八点半关门。',
    isStepFree: false,
    sharedBy: { id: 'property-xingfuli', name: '幸福里物业服务中心' },
    openTo: ['groups', 'partners', 'confirmedResidents'],
    weekly: week({ workdays: '18:00-20:30', weekend: '9:00-17:00' }),
    rules: { leadMinutes: 2 * 60, changeUntilMinutes: 120, longestMinutes: 150 },
  },
]

export const roomsOfNanmen: readonly RoomPlan[] = [
  {
    key: 'auditorium',
    name: '大会议室',
    floor: '三层',
    capacity: 200,
    equipment: ['大屏', '音响', '话筒', '同传间'],
    manners: '进场走东门楼梯或电梯。会后请清点话筒。',
    openTo: ['groups', 'partners'],
    weekly: week({ workdays: '9:00-18:00' }),
    rules: {
      isClosedOnHolidays: true,
      slotMinutes: 60,
      shortestMinutes: 60,
      longestMinutes: 240,
      leadMinutes: 2 * 24 * 60,
      aheadDays: 60,
      needsApproval: true,
      asksContact: true,
    },
  },
  {
    key: 'reading',
    name: '职工书屋',
    floor: '一层',
    capacity: 40,
    equipment: ['阅览桌', '台灯', '打印机', '充电插座'],
    manners: '请保持安静，饮料请盖好盖子。',
    weekly: week({ workdays: '9:00-20:30', weekend: '9:00-17:00' }),
    rules: { slotMinutes: 15, shortestMinutes: 30, longestMinutes: 240 },
  },
  {
    key: 'meeting',
    name: '洽谈室',
    floor: '二层',
    capacity: 10,
    equipment: ['圆桌', '电视', '白板'],
    manners: '用完请擦白板，把椅子推回去。',
    weekly: week({ workdays: '9:00-12:00 13:30-17:30' }),
    rules: { isClosedOnHolidays: true, longestMinutes: 120 },
  },
]
