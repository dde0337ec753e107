import { posterRoles } from '../../../shared/notices/rules'
import { cut } from '../../../shared/text'
import { timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { OutboxItem, Telling } from '../../kit/outbox'
import type { Notice, Question, Round } from './store'

const LONGEST_NOTE = 60

type Told = Pick<Notice, '_id' | 'title' | 'excerpt' | 'byUnit' | 'isUrgent' | 'at' | 'withdrawal'>

const messageOn = (
  { _id, title, byUnit }: Pick<Told, '_id' | 'title' | 'byUnit'>,
  said: { title: string; text: string; at: number },
): Omit<Telling, 'to'> => ({
  title: said.title,
  text: said.text,
  link: { to: 'notice', id: _id },
  template: 'noticePosted',
  values: { title, unit: byUnit, at: timestamp(said.at), note: said.text },
})

const reasonOf = ({ withdrawal }: Pick<Told, 'withdrawal'>): string =>
  withdrawal?.check === 'passed' ? `原因：${withdrawal.text}` : '内容不再有效，请以最新通知为准。'

/** The key under which everybody takes a round's message. */
export const keyOfRound = (roundId: string): string => idFor('noticeRound', roundId)

/** What a round of messages says to each household, with the key under which a person gets it once. */
export function messageOf(
  notice: Told,
  round: Pick<Round, '_id' | 'kind' | 'startedAt'>,
): Omit<Telling, 'to'> & { key: string } {
  const key = keyOfRound(round._id)
  const { title, excerpt } = notice
  const words = {
    send: { title: `${notice.isUrgent ? '紧急通知' : '通知'}：${title}`, text: excerpt },
    edited: { title: `通知有修改：${title}`, text: `请重新看一遍。${excerpt}` },
    withdrawn: { title: `通知已撤回：${title}`, text: reasonOf(notice) },
    nudge: { title: `请看通知：${title}`, text: `您家还没有看这条通知。${excerpt}` },
  }
  return { key, ...messageOn(notice, { ...words[round.kind], at: round.startedAt }) }
}

/** Tells those who answer for the posting unit that somebody asks. */
export const tellPoster = (
  { _id, title, byUnit, publisherUnitIds }: Pick<Notice, '_id' | 'title' | 'byUnit' | 'publisherUnitIds'>,
  requestId: string,
  now: number,
): OutboxItem => ({
  key: idFor('noticeAsked', _id, requestId),
  kind: 'tell',
  to: { firstOf: [{ roles: posterRoles, unitId: publisherUnitIds.at(-1) ?? '' }] },
  ...messageOn(
    { _id, title, byUnit },
    { title: `通知有提问：${title}`, text: '居民有问题，请打开通知回答。', at: now },
  ),
})

export const tellAsker = (
  question: Pick<Question, '_id' | 'noticeId' | 'noticeTitle' | 'memberId'>,
  { text, requestId, now }: { text: string; requestId: string; now: number },
): OutboxItem => ({
  key: idFor('noticeAnswered', question._id, requestId),
  kind: 'tell',
  to: { memberId: question.memberId },
  ...messageOn(
    { _id: question.noticeId, title: question.noticeTitle, byUnit: '您的提问' },
    { title: `您的提问有回答：${question.noticeTitle}`, text: cut(text, LONGEST_NOTE), at: now },
  ),
})

/** Tells a poster what a worker found who had to look at it. */
export const tellVerdict = (
  notice: Pick<Notice, '_id' | 'title' | 'byUnit' | 'posterId'>,
  { isPassed, requestId, now }: { isPassed: boolean; requestId: string; now: number },
): OutboxItem => ({
  key: idFor('noticeReviewed', notice._id, requestId),
  kind: 'tell',
  to: { memberId: notice.posterId },
  ...messageOn(notice, {
    title: `通知${isPassed ? '通过了审核' : '没有通过审核'}：${notice.title}`,
    text: isPassed ? '通知会按时发送。' : '居民看不到这条通知。请修改后再发，有疑问请联系社区。',
    at: now,
  }),
})
