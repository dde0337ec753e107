import { signUpStateNames } from '@shared/org-life/sign-up'
import type { ActivityCard, MySignUp } from '@shared/org-life/schema'
import { clockText, durationText } from '@/ui/when'
import { ActivityRow } from './activity-row/activity-row'
import { signUpLooks } from './looks'

interface MyActivityRowProps {
  activity: ActivityCard
  mine: MySignUp
  now: number
}

function noteOf({ state, offeredUntil, before, guests }: MySignUp, startsAt: number, now: number): string {
  if (state === 'offered' && offeredUntil !== null) return `给您留到 ${clockText(offeredUntil)}`
  if (state === 'waiting' && before !== null) return before === 0 ? '您排在最前面' : `前面还有 ${before} 位`
  if (state !== 'confirmed') return ''
  const withWhom = guests.length > 0 ? `带 ${guests.length} 人，` : ''
  return startsAt > now ? `${withWhom}${durationText(startsAt - now)}后开始` : ''
}

/** An activity that I signed up for, with how I stand. */
export const MyActivityRow = ({ activity, mine, now }: MyActivityRowProps) => (
  <ActivityRow
    activity={activity}
    now={now}
    standing={{
      word: activity.state === 'cancelled' ? '活动取消了' : signUpStateNames[mine.state],
      ...signUpLooks[activity.state === 'cancelled' ? 'calledOff' : mine.state],
      note: noteOf(mine, activity.startsAt, now),
    }}
  />
)
