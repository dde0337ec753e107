import type { ParsedInputOf } from '../../../../shared/contract'
import { supervisorRoles } from '../../../../shared/direct-line/rules'
import { getTopic, saveTopic } from '../../../../shared/direct-line/topic-contracts'
import type { Topic } from '../../../../shared/direct-line/topic'
import { AppError, refuseIf } from '../../../../shared/errors'
import { civilMonth } from '../../../../shared/time'
import { command } from '../../../kit/cloud'
import { addToOutbox, auditItem, outboxOf } from '../../../kit/outbox'
import type { Caller } from '../../../kit/serve'
import { checkText } from '../../../kit/wechat'
import type { Member } from '../../members/store'
import { unitOf } from '../../members/units-store'
import { on } from '../../on'
import { requireRole } from '../../scope'
import { topics, type StoredTopic } from './topics-store'

const topicId = (communityId: string, month: string): string => `${communityId}.${month}`

const viewOf = (stored: StoredTopic | null) => ({
  topic: stored?.topic ?? null,
  revision: stored?.revision ?? 0,
  updatedAt: stored?.updatedAt ?? null,
})

/** Everything in it that neighbours read. */
const wordsOf = ({ title, why, ownerUnit, tasks, result }: Topic): string =>
  [title, why, ownerUnit, ...tasks.map(({ text }) => text), result].join('\n')

type Saving = ParsedInputOf<typeof saveTopic>

/** Writes it over the revision that was read, or as the first one; null when somebody else was faster. */
async function write(saving: Saving, actor: Member, now: number): Promise<StoredTopic | null> {
  const { communityId, month, topic, revision, requestId } = saving
  const _id = topicId(communityId, month)
  const unit = await unitOf(communityId, now)
  const line = { at: now, memberId: actor._id, action: 'directLine.saveTopic', target: _id }
  const items = [auditItem(requestId, { ...line, unitIds: unit?.unitIds ?? [communityId] })]
  if (revision > 0) {
    return topics.updateAndGet(
      { _id, revision },
      {
        topic: command.set(topic),
        updatedAt: now,
        changedBy: requestId,
        revision: command.inc(1),
        ...addToOutbox(items, now),
      },
    )
  }
  const first = { _id, communityId, month, topic, updatedAt: now, changedBy: requestId, revision: 1 }
  const inserted = await topics.insertOnce({ ...first, ...outboxOf(items, now) })
  return inserted.isNew ? { ...first, outbox: [] } : null
}

async function save(saving: Saving, { actor, openid, now }: Caller<Member>): Promise<StoredTopic> {
  const { communityId, month, topic, requestId } = saving
  await requireRole(actor, supervisorRoles, communityId, now)
  if (month > civilMonth(now)) refuseIf('appeal.topic_of_future')
  if ((await checkText(wordsOf(topic), openid)) !== 'passed') refuseIf('appeal.publication_unchecked')
  const written = await write(saving, actor, now)
  if (written) return written
  const current = await topics.get(topicId(communityId, month))
  if (current?.changedBy === requestId) return current
  throw new AppError({ code: 'CONFLICT', reason: 'appeal.settings_changed' })
}

export const topicHandlers = [
  on(getTopic, async ({ communityId, month }) => viewOf(await topics.get(topicId(communityId, month)))),
  on(saveTopic, async (saving, caller) => viewOf(await save(saving, caller))),
]
