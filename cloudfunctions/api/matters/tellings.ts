import type { MatterMove } from '../../../shared/matters/life-cycle'
import { publisherRoles } from '../../../shared/matters/rules'
import { cut } from '../../../shared/text'
import { timestamp } from '../../../shared/time'
import { idFor } from '../../kit/ids'
import type { OutboxItem, Telling } from '../../kit/outbox'
import type { Matter, MatterComment, Statement } from './store'

const LONGEST_NOTE = 60

type Told = Pick<Matter, '_id' | 'title'>

interface News {
  /** What it has come to, in at most five characters: `已答复`. */
  state: string
  note: string
  requestId: string
  now: number
}

const messageOn = ({ _id, title }: Told, { state, note, now }: News): Omit<Telling, 'to'> => ({
  title: `议题“${title}”${state}`,
  text: note,
  link: { to: 'matter', id: _id },
  template: 'matterProgress',
  values: { title, state, at: timestamp(now), note },
})

/** Tells those who follow a matter or have written on it, once each. Who has voiced is nobody's to know. */
export const tellFollowers = (matter: Told, news: News): OutboxItem => ({
  key: idFor('tellMatter', matter._id, news.requestId),
  kind: 'tellMatter',
  matterId: matter._id,
  ...messageOn(matter, news),
})

/** Tells whoever must answer now. */
export function tellPublishers(matter: Told & Pick<Matter, 'publisherUnitIds'>, news: News): OutboxItem {
  const unitId = matter.publisherUnitIds.at(-1) ?? ''
  return {
    key: idFor('tellPublishers', matter._id, news.requestId),
    kind: 'tell',
    to: { firstOf: publisherRoles.map((role) => ({ roles: [role], unitId })) },
    ...messageOn(matter, news),
  }
}

/** Tells an author what became of a comment that a worker had to look at. */
export const tellAuthor = (comment: MatterComment, news: News): OutboxItem => ({
  key: idFor('tellAuthor', comment._id, news.requestId),
  kind: 'tell',
  to: { memberId: comment.memberId },
  ...messageOn({ _id: comment.matterId, title: comment.matterTitle }, news),
})

/** What a message says of a statement: its beginning, or that it is still being looked at. */
export const noteOf = ({ text, check }: Pick<Statement, 'text' | 'check'>): string =>
  check === 'passed' ? cut(text, LONGEST_NOTE) : '内容审核后就能看到。'

/** Moves that followers hear of, and in which words. */
export const newsWords = {
  correct: '有更正',
  close: '已截止',
  answer: '有答复',
  decide: '有决定',
  progress: '有进展',
  finish: '已落实',
  withdraw: '已撤回',
} as const satisfies Partial<Record<MatterMove, string>>
