import { stateAfter, stateNames, type AppealState } from '../../../shared/direct-line/life-cycle'
import type { Appeal } from '../../api/direct-line/appeal'
import { followerId, type Follower } from '../../api/direct-line/ledger/followers-store'
import { tellHandler, tellOwner } from '../../api/direct-line/tellings'
import type { InboxMessage } from '../../api/inbox/store'
import { idFor } from '../../kit/ids'
import type { Addressee, AuditLine, Count, OutboxItem } from '../../kit/outbox'
import type { Delivered } from './case-documents'
import type { CaseStory, StoryMessage } from './case-story'

/** Whom a message to an addressee reaches, by member id. */
export type RecipientsOf = (to: Addressee) => readonly string[]

/** Everything that a case left outside its own document. */
export interface CaseTraces {
  inbox: InboxMessage[]
  audit: (AuditLine & { _id: string })[]
  counts: Count[]
  /** Owners of merged cases, who follow the other one from then on. */
  following: Follower[]
}

const followersOf = (item: OutboxItem, at: number): Follower[] =>
  item.kind === 'followMerged'
    ? item.memberIds.map((memberId) => ({
        _id: followerId(item.intoId, memberId),
        appealId: item.intoId,
        memberId,
        isFollowing: true,
        isSupporting: false,
        since: at,
        viaAppealId: item.appealId,
        revision: 1,
        outbox: [],
      }))
    : []

function inboxOf(item: OutboxItem, at: number, recipientsOf: RecipientsOf): InboxMessage[] {
  if (item.kind !== 'tell') return []
  const { key, title, text, link, template, except = [] } = item
  return recipientsOf(item.to)
    .filter((memberId) => !except.includes(memberId))
    .map((memberId) => ({
      _id: idFor('inbox', key, memberId),
      memberId,
      at,
      title,
      text,
      link,
      template,
      push: template === null ? 'none' : 'noConsent',
    }))
}

/** The state a case was in at that time, read from its timeline. */
function stateAt({ timeline }: Appeal, at: number): AppealState {
  return timeline
    .filter((line) => line.at <= at)
    .reduce<AppealState>(
      (state, { move }) => (move === 'submit' || move === 'handOver' ? state : stateAfter(move, state)),
      'submitted',
    )
}

function tellingOfMessage(appeal: Appeal, { at, by }: StoryMessage, requestId: string): OutboxItem {
  const state = stateAt(appeal, at)
  if (by._id !== appeal.ownerId) {
    const note = '工作人员给您留言了，请查看。'
    return tellOwner(appeal, { what: '有新留言', state: stateNames[state], note, requestId, now: at })
  }
  const told = { ...appeal, handlerId: state === 'submitted' ? null : appeal.handlerId }
  const title = `居民留言：${appeal.title}`
  return tellHandler(told, { title, note: '居民写了新的留言，请查看。', requestId }, at)
}

/** What jobs delivered while this case went its way: messages, audit lines and figures. */
export function caseTraces(
  story: CaseStory,
  { appeal, delivered }: { appeal: Appeal; delivered: readonly Delivered[] },
  recipientsOf: RecipientsOf,
): CaseTraces {
  const traces: CaseTraces = { inbox: [], audit: [], counts: [], following: [] }
  const spoken = story.talk
    .map((message, index) => ({ message, requestId: `${story.key}.m${index}` }))
    .filter(({ message }) => !message.isInternal)
    .map(({ message, requestId }) => ({
      at: message.at,
      item: tellingOfMessage(appeal, message, requestId),
    }))
  for (const { at, item } of [...delivered, ...spoken]) {
    traces.inbox.push(...inboxOf(item, at, recipientsOf))
    if (item.kind === 'audit') {
      const { key, kind: _kind, ...line } = item
      traces.audit.push({ _id: key, ...line })
    }
    if (item.kind === 'count') traces.counts.push(item)
    traces.following.push(...followersOf(item, at))
  }
  return traces
}
