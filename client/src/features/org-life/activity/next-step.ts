import type { ActivityView, MySignUp } from '@shared/org-life/schema'
import { deadlineText, whenText } from '@/ui/when'

const seats = ({ guests }: MySignUp): string =>
  guests.length === 0 ? '' : `，一共 ${guests.length + 1} 个人`

function waitingOutlook({ before }: MySignUp): string {
  const line = before === null || before === 0 ? '您排在最前面' : `前面还有 ${before} 位`
  return `${line}。有空位会通知您，给您留 30 分钟，请留意消息。`
}

/** What happens next with my sign-up, and what I have to do, in a sentence. */
export function outlookOf(activity: ActivityView, mine: MySignUp, now: number): string {
  const { startsAt, signUpUntil, endsAt } = activity
  switch (mine.state) {
    case 'entered':
      return `${deadlineText(signUpUntil, now)} 截止后抽签，抽中没抽中都会通知您${seats(mine)}。`
    case 'applied':
      return '主办方同意后会通知您，名额先给您留着。'
    case 'confirmed':
      if (endsAt <= now) return '活动已经结束。'
      return startsAt > now
        ? `${whenText(startsAt, now)} 开始${seats(mine)}。前一天晚上和开始前一小时会提醒您。`
        : '活动正在进行，到了请签到。'
    case 'waiting':
      return waitingOutlook(mine)
    case 'offered':
      return '有名额空出来，轮到您了，请尽快确认。'
    case 'cancelled':
      return '名额让给了别人。改了主意可以重新报名。'
    case 'declined':
      return mine.because === null ? '主办方没有同意。' : `主办方没有同意：${mine.because}`
    case 'lapsed':
      return '没有在时间内确认，名额给了下一位。还想来可以重新报名。'
    case 'calledOff':
      return '活动取消了，不用来了。'
  }
}
