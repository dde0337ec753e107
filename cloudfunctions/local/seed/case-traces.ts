import { appealMoves, type AppealState, type MoveName } from '../../../shared/direct-line/life-cycle'
import { isSatisfied } from '../../../shared/direct-line/rating'
import { cut } from '../../../shared/text'
import { civilMonth, deadline } from '../../../shared/time'
import type { Appeal } from '../../api/direct-line/store'
import { tellHandler, tellOwner } from '../../api/direct-line/tellings'
import type { InboxMessage } from '../../api/inbox/store'
import { idFor } from '../../kit/ids'
import type { Addressee, AuditLine, Count, OutboxItem } from '../../kit/outbox'
import type { CaseStory, StoryMessage, StoryStep } from './case-story'
import { moveOf } from './case-steps'

const LONGEST_NOTE = 60

/** Whom a message to an addressee reaches, by member id. */
export type RecipientsOf = (to: Addressee) => readonly string[]

/** Everything that a case left outside its own document. */
export interface CaseTraces {
  inbox: InboxMessage[]
  audit: (AuditLine & { _id: string })[]
  counts: Count[]
}

/** What is said of a step, in the words of the functions that take it. */
function tellingOf(appeal: Appeal, step: StoryStep, requestId: string): OutboxItem {
  const { at: now } = step
  switch (step.move) {
    case 'accept':
      return tellOwner(appeal, {
        state: 'accepted',
        note: `已经有人负责，会在 ${deadline(appeal.resolveBy)} 前答复您。`,
        requestId,
        now,
      })
    case 'start':
      return tellOwner(appeal, {
        state: 'inProgress',
        note: step.note || '已开始办理，有进展会告诉您。',
        requestId,
        now,
      })
    case 'resolve':
      return tellOwner(appeal, {
        state: 'resolved',
        note: cut(step.answer, LONGEST_NOTE),
        requestId,
        now,
      })
    case 'rate': {
      const news = step.rating.isSolved
        ? { title: `居民已评价：${appeal.title}`, note: '居民认为问题已解决。', requestId }
        : { title: `没有解决：${appeal.title}`, note: '居民认为没有解决，请重新办理并答复。', requestId }
      return tellHandler(appeal, news, now)
    }
    case 'close':
      return tellOwner(appeal, { state: 'closed', note: '谢谢您的反映和评价。', requestId, now })
    case 'closeUnrated':
      return tellOwner(appeal, {
        state: 'closed',
        note: '7 天没有评价，已自动结案。还有问题请再反映。',
        requestId,
        now,
      })
  }
}

function figuresOf(appeal: Appeal, step: StoryStep): Record<string, number> {
  switch (step.move) {
    case 'accept':
      return { accepted: 1, acceptedInTime: step.at <= appeal.acceptBy ? 1 : 0 }
    case 'start':
      return {}
    case 'resolve':
      return { resolved: 1 }
    case 'rate':
      return {
        rated: 1,
        ratedSolved: step.rating.isSolved ? 1 : 0,
        satisfied: isSatisfied(step.rating) ? 1 : 0,
      }
    case 'close':
      return { closed: 1 }
    case 'closeUnrated':
      return { closed: 1, closedUnrated: 1 }
  }
}

function inboxOf(item: OutboxItem, at: number, recipientsOf: RecipientsOf): InboxMessage[] {
  if (item.kind !== 'tell') return []
  const { key, title, text, link, template } = item
  return recipientsOf(item.to).map((memberId) => ({
    _id: idFor('inbox', key, memberId),
    memberId,
    at,
    title,
    text,
    link,
    template,
    push: 'noConsent',
  }))
}

function auditOf(appeal: Appeal, step: StoryStep, move: MoveName, requestId: string) {
  const by = step.move === 'rate' || step.move === 'closeUnrated' ? null : step.by
  if (by === null) return []
  const line = { at: step.at, memberId: by._id, action: `directLine.${move}`, target: appeal._id }
  return [{ _id: idFor('audit', appeal._id, requestId), ...line, unitIds: appeal.unitIds }]
}

/** The state a case was in at that time, read from its timeline. */
function stateAt({ timeline }: Appeal, at: number): AppealState {
  const last = timeline.filter((line) => line.at <= at).at(-1)?.move
  return last === undefined || last === 'submit' || last === 'handOver' ? 'submitted' : appealMoves[last].to
}

function tellingOfMessage(appeal: Appeal, { at, by }: StoryMessage, requestId: string): OutboxItem {
  const state = stateAt(appeal, at)
  if (by._id !== appeal.ownerId) {
    return tellOwner(appeal, { state, note: '社区给您留言了，请查看。', requestId, now: at })
  }
  const told = { ...appeal, handlerId: state === 'submitted' ? null : appeal.handlerId }
  return tellHandler(
    told,
    { title: `居民留言：${appeal.title}`, note: '居民写了新的留言，请查看。', requestId },
    at,
  )
}

/** What jobs delivered while this case went its way: messages, audit lines and figures. */
export function caseTraces(story: CaseStory, appeal: Appeal, recipientsOf: RecipientsOf): CaseTraces {
  const count = (at: number, add: Record<string, number>): Count => ({
    communityId: appeal.communityId,
    month: civilMonth(at),
    add,
  })
  const note = `${appeal.isUrgent ? '紧急，' : ''}请在 ${deadline(appeal.acceptBy)} 前受理。`
  const arrival = { title: `新反映：${appeal.title}`, note, requestId: `${story.key}.0` }
  const desk = tellHandler({ ...appeal, handlerId: null }, arrival, story.filedAt)
  const traces: CaseTraces = {
    inbox: inboxOf(desk, story.filedAt, recipientsOf),
    audit: [],
    counts: [count(story.filedAt, { submitted: 1 })],
  }
  story.steps.forEach((step, index) => {
    const requestId = `${story.key}.${index + 1}`
    const telling = tellingOf(appeal, step, requestId)
    traces.inbox.push(...inboxOf(telling, step.at, recipientsOf))
    traces.audit.push(...auditOf(appeal, step, moveOf(step), requestId))
    traces.counts.push(count(step.at, figuresOf(appeal, step)))
  })
  story.talk.forEach((message, index) => {
    const item = tellingOfMessage(appeal, message, `${story.key}.m${index}`)
    traces.inbox.push(...inboxOf(item, message.at, recipientsOf))
  })
  return traces
}
