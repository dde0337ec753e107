import { cut } from '../../../shared/text'
import { deadline, timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { OutboxItem, Telling } from '../../kit/outbox'
import type { Activity, SignUp } from './store'

const LONGEST_NOTE = 60

export type Told = Pick<Activity, '_id' | 'title' | 'startsAt'>

interface News {
  /** What has become of it, in at most five characters. */
  state: string
  note: string
}

export const messageOn = ({ _id, title, startsAt }: Told, { state, note }: News): Omit<Telling, 'to'> => ({
  title: `活动${state}：${title}`,
  text: `${deadline(startsAt)}开始，${note}`,
  link: { to: 'activity', id: _id },
  template: 'activityProgress',
  values: { title, state, at: timestamp(startsAt), note: cut(note, LONGEST_NOTE) },
})

/** Tells one who signed up, once for what happened to that sign-up. */
export const tellGuest = (
  activity: Told,
  { memberId, attempt }: Pick<SignUp, 'memberId' | 'attempt'>,
  news: News & { because: string },
): OutboxItem => ({
  key: idFor('tellGuest', activity._id, memberId, String(attempt), news.because),
  kind: 'tell',
  to: { memberId },
  ...messageOn(activity, news),
})
