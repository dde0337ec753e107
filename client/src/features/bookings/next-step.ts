import type { BookingCard, BookingView } from '@shared/bookings/schema'
import { startOf } from '@shared/bookings/slot'
import { clockText, durationText, whenText } from '@/ui/when'

/** What comes next, in a few words for a card. */
export function shortOutlookOf({ state, slot }: Pick<BookingCard, 'state' | 'slot'>, now: number): string {
  const start = startOf(slot)
  switch (state) {
    case 'requested':
      return '等服务中心确认'
    case 'confirmed':
      return start > now ? `${durationText(start - now)}后开始` : '已经开始，请尽快签到'
    case 'checkedIn':
      return '正在使用'
    case 'completed':
      return '已经用完'
    case 'declined':
      return '看看原因'
    case 'cancelled':
      return '不再占用场地'
    case 'noShow':
      return '记了一次爽约'
  }
}

/** What happens next and what one has to do, in a sentence. */
export function outlookOf(booking: BookingView, now: number): string {
  const { state, checkInFrom, checkInUntil, appeal } = booking
  switch (state) {
    case 'requested':
      return '服务中心同意后会通知您。到开始时间还没有答复，预约自动作废。'
    case 'confirmed':
      return confirmedOutlook(checkInFrom, checkInUntil, now)
    case 'checkedIn':
      return '已经签到，用完请把场地恢复原样。'
    case 'completed':
      return '这次使用已经结束，谢谢您爱护场地。'
    case 'declined':
      return '服务中心没有同意，原因写在下面。可以换个时间或场地再约。'
    case 'cancelled':
      return '预约已经取消，场地让给了别人。需要时可以重新约。'
    case 'noShow':
      if (appeal === null)
        return '开始 15 分钟还没有签到，场地放给了别人。确实到了，或者有特殊情况，可以申诉。'
      return appeal.verdict === 'open'
        ? '申诉已经交给服务中心，处理后会告诉您。'
        : '申诉已经处理，答复写在下面。'
  }
}

function confirmedOutlook(checkInFrom: number, checkInUntil: number, now: number): string {
  if (now < checkInFrom)
    return `请在 ${whenText(checkInFrom, now)} 到 ${clockText(checkInUntil)} 之间到场签到，过时场地会放给别人。`
  return now < checkInUntil
    ? `现在可以签到，请在 ${clockText(checkInUntil)} 前到门口扫码或输入屏幕上的数字。`
    : '签到时间已经过了，请到服务台说明情况。'
}
