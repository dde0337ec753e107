import type { InboxLink } from '../../shared/inbox/schema'
import type { TemplateName } from '../../shared/templates'
import { inbox, type InboxMessage, type PushState } from '../api/inbox/store'
import { isDeleted, members, type Member } from '../api/members/store'
import { command } from '../kit/cloud'
import { idFor } from '../kit/ids'
import { pushOnce } from './tell'

/** Phones that are called at the same time. */
const AT_ONCE = 8
/** Inboxes that are filled by one write. */
const CHUNK = 60

export type Recipient = Pick<Member, '_id' | 'openid'>

/** One message, the same for all but for its text. */
export interface MessageToMany {
  key: string
  title: string
  text: string | ((member: Recipient) => string)
  link: InboxLink
  template: TemplateName | null
  values: Record<string, string>
}

const messageTo = (
  member: Recipient,
  { key, text, ...message }: MessageToMany,
  now: number,
): InboxMessage => ({
  _id: idFor('inbox', key, member._id),
  memberId: member._id,
  at: now,
  title: message.title,
  text: typeof text === 'string' ? text : text(member),
  link: message.link,
  template: message.template,
  push: message.template === null ? 'none' : 'waiting',
})

/** Does each of these, a few at the same time. */
export async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker))
}

async function tellChunk(
  recipients: readonly Recipient[],
  message: MessageToMany,
  now: number,
): Promise<InboxMessage[]> {
  const messages = recipients.map((member) => messageTo(member, message, now))
  await inbox.insertAll(messages)
  await members.updateEach(
    recipients.map(({ _id }) => _id),
    { lastInboxAt: command.lt(now) },
    { lastInboxAt: now, revision: command.inc(1) },
  )
  const openids = new Map(recipients.map(({ _id, openid }) => [_id, openid]))
  if (message.template !== null) {
    await eachOf(messages, (one) => pushOnce(one, openids.get(one.memberId)!, message.values))
  }
  return inbox.find({
    where: { _id: command.in(messages.map(({ _id }) => _id)) },
    limit: messages.length,
    fields: ['memberId', 'push'],
  })
}

/**
 * Tells many members the same thing, each once, however often it is asked to; inboxes are filled sixty at a time, phones
 * are called one by one. Answers what became of each phone.
 */
export async function tellMany(
  all: readonly Recipient[],
  message: MessageToMany,
  now: number,
): Promise<Map<string, PushState>> {
  const recipients = all.filter((member) => !isDeleted(member))
  const pushed = new Map<string, PushState>()
  for (let from = 0; from < recipients.length; from += CHUNK) {
    const told = await tellChunk(recipients.slice(from, from + CHUNK), message, now)
    for (const { memberId, push } of told) pushed.set(memberId, push)
  }
  return pushed
}
