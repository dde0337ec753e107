import type { ActivityCard } from '@shared/org-life/schema'
import { hasTakenPlace, stateNames } from '@shared/org-life/life-cycle'
import type { IconName } from '@/ui/icon/icon'
import type { Tone } from '@/ui/tag/tag'

/** Whether I can come, in the words of a card: its tag, and what else there is to know. */
export interface Coming {
  word: string
  tone: Tone
  icon: IconName
  note: string
}

const notForMe: Record<string, string> = {
  'orgLife.members_only': '面向党员',
  'orgLife.home_not_confirmed': '住处确认后能报名',
  'orgLife.other_area': '面向本辖区居民',
}

const gone = ({ state }: ActivityCard): Coming => ({
  word: stateNames[state],
  tone: state === 'cancelled' ? 'danger' : 'neutral',
  icon: state === 'cancelled' ? 'close' : 'check',
  note: '',
})

const yes = (word: string, note: string): Coming => ({ word, tone: 'good', icon: 'check', note })

function withPlaces({ left, waiting, capacity }: NonNullable<ActivityCard['places']>): Coming {
  if (left > 0) return yes('可以报名', `还有 ${left} 个名额，共 ${capacity} 个`)
  const note = waiting > 0 ? `${waiting} 人在排队` : '有人取消就轮到您'
  return { word: '满了，可以候补', tone: 'warn', icon: 'clock', note }
}

/** "Can I come?", as the shared rule has answered it for me. */
export function comingOf(card: ActivityCard, now: number): Coming {
  const { state, whyNot, places, isLottery, signUpUntil, endsAt } = card
  if (state === 'cancelled' || state === 'draft' || hasTakenPlace(state)) return gone(card)
  if (endsAt <= now) return { word: '已经结束', tone: 'neutral', icon: 'check', note: '' }
  if (whyNot !== null)
    return { word: notForMe[whyNot] ?? '这次不对您开放', tone: 'neutral', icon: 'info', note: '' }
  if (places === null) return yes('您能参加', '不用报名，按时来就行')
  if (state === 'closed' || signUpUntil <= now)
    return { word: '报名已截止', tone: 'neutral', icon: 'clock', note: '' }
  if (isLottery) return yes('可以报名', `抽签决定，共 ${places.capacity} 个名额`)
  return withPlaces(places)
}
