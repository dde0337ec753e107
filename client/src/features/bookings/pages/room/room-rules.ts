import { audienceNames } from '@shared/bookings/room'
import type { RoomView } from '@shared/bookings/schema'
import { durationText } from '@/ui/when'
import { MINUTE } from '@shared/time'
import type { Row } from '@/ui/rows/rows'
import { lengthText } from '../../slot-words'

const before = (minutes: number): string =>
  minutes === 0 ? '开始前' : `开始前 ${durationText(minutes * MINUTE)}`

function quotaText({ quotas }: RoomView): string {
  const { bookingsPerWeek, minutesPerDay, householdBookingsPerWeek } = quotas
  const said = [
    bookingsPerWeek !== null && `每周最多 ${bookingsPerWeek} 次`,
    minutesPerDay !== null && `每天最多 ${lengthText(minutesPerDay)}`,
    householdBookingsPerWeek !== null && `一家人每周最多 ${householdBookingsPerWeek} 次`,
  ].filter(Boolean)
  return said.length === 0 ? '不限' : said.join('，')
}

/** On what terms a room can be had. */
export function rulesRows(room: RoomView): Row[] {
  const { openTo, shortestMinutes, longestMinutes, leadMinutes, aheadDays, changeUntilMinutes } = room
  const lead = leadMinutes === 0 ? '' : `，至少提前 ${durationText(leadMinutes * MINUTE)}`
  return [
    {
      label: '谁能约',
      value: openTo.includes('everyone')
        ? audienceNames.everyone
        : openTo.map((who) => audienceNames[who]).join('、'),
    },
    {
      label: '一次多久',
      value:
        shortestMinutes === longestMinutes
          ? lengthText(shortestMinutes)
          : `${lengthText(shortestMinutes)}到 ${lengthText(longestMinutes)}`,
    },
    { label: '提前多久', value: `${aheadDays === 0 ? '只能约当天' : `最多提前 ${aheadDays} 天`}${lead}` },
    { label: '次数', value: quotaText(room) },
    { label: '改和取消', value: `${before(changeUntilMinutes)}可以自己改，之后请打电话` },
    { label: '签到', value: '开始前 15 分钟起，开始后 15 分钟内；过时放给别人，三次要停 30 天' },
  ]
}
