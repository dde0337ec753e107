import { audienceNames } from '@shared/bookings/room'
import type { RoomView } from '@shared/bookings/schema'
import type { Row } from '@/ui/rows/rows'
import { minutesText, spansText, weekLines } from '../../words'

/** `1 天`, `1 小时 30 分钟` */
function aheadText(minutes: number): string {
  if (minutes === 0) return '不用提前'
  return minutes % 1440 === 0 ? `${minutes / 1440} 天` : minutesText(minutes)
}

function quotaText({ quotas }: RoomView): string {
  const { bookingsPerWeek, minutesPerDay, householdBookingsPerWeek } = quotas
  const limits = [
    bookingsPerWeek !== null && `每人每周 ${bookingsPerWeek} 次`,
    minutesPerDay !== null && `每人每天 ${minutesText(minutesPerDay)}`,
    householdBookingsPerWeek !== null && `每户每周 ${householdBookingsPerWeek} 次`,
  ]
  return limits.filter(Boolean).join('，') || '不限'
}

/** A room's description and rules in words. */
export function roomRows(room: RoomView): Row[] {
  const { floor, capacity, equipment, isStepFree, openTo, slotMinutes } = room
  const exceptions = room.exceptions.map(
    ({ date, spans, because }) => `${date} ${spansText(spans)}${because && `（${because}）`}`,
  )
  return [
    { label: '位置', value: [room.centreName, floor].filter(Boolean).join(' ') },
    { label: '人数', value: `最多 ${capacity} 人` },
    { label: '设备', value: equipment.join('、') || '没有写' },
    { label: '无障碍', value: isStepFree ? '轮椅可以进' : '有台阶' },
    ...weekLines(room).map(({ days, hours }) => ({ label: days, value: hours })),
    { label: '法定节假日', value: room.isClosedOnHolidays ? '不开放' : '照常' },
    ...(exceptions.length > 0 ? [{ label: '特别日子', value: exceptions.join('；') }] : []),
    { label: '给谁用', value: openTo.map((audience) => audienceNames[audience]).join('、') },
    {
      label: '一次多久',
      value: `${minutesText(room.shortestMinutes)} 至 ${minutesText(room.longestMinutes)}，每格 ${minutesText(slotMinutes)}`,
    },
    { label: '怎么约', value: room.needsApproval ? '要审批' : '直接约好' },
    { label: '至少提前', value: aheadText(room.leadMinutes) },
    { label: '最多提前', value: room.aheadDays === 0 ? '只能约当天' : `${room.aheadDays} 天` },
    { label: '限额', value: quotaText(room) },
  ]
}
