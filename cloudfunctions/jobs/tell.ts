import type { InboxLink } from '../../shared/inbox/schema'
import { isInForce } from '../../shared/roles'
import { templates } from '../../shared/templates'
import { inbox, type InboxMessage, type PushState } from '../api/inbox/store'
import { isDeleted, members, type Member } from '../api/members/store'
import { command } from '../kit/cloud'
import { idFor } from '../kit/ids'
import { describeFailure, log } from '../kit/log'
import type { Addressee, ItemOf, RoleHolders } from '../kit/outbox'
import { NO_CONSENT_LEFT, sendSubscriptionMessage, WeChatError } from '../kit/wechat'

const MOST_HOLDERS = 50

async function holdersOf({ roles, unitId }: RoleHolders, now: number): Promise<Member[]> {
  const found = await members.find({
    where: { 'roles.unitId': unitId },
    limit: MOST_HOLDERS,
    fields: ['openid', 'roles'],
  })
  return found.filter((member) =>
    member.roles.some(
      (grant) => grant.unitId === unitId && roles.includes(grant.role) && isInForce(grant, now),
    ),
  )
}

type Recipient = Pick<Member, '_id' | 'openid'>

/** Whoever is confirmed in that household under that name. */
async function residentsOf({
  householdId,
  name,
}: {
  householdId: string
  name: string
}): Promise<Recipient[]> {
  const found = await members.find({
    where: { 'homes.householdId': householdId },
    limit: MOST_HOLDERS,
    fields: ['openid', 'name', 'homes'],
  })
  return found.filter(
    (member) =>
      member.name === name &&
      member.homes.some((home) => home.householdId === householdId && home.state === 'confirmed'),
  )
}

/** Those who must not hear of it are left out first: where nobody else is at a desk, the next level hears of it. */
async function recipientsOf(to: Addressee, except: readonly string[], now: number): Promise<Recipient[]> {
  if ('all' in to) {
    const found = await Promise.all(to.all.map((one) => recipientsOf(one, except, now)))
    return [...new Map(found.flat().map((member) => [member._id, member])).values()]
  }
  if ('resident' in to) return residentsOf(to.resident)
  if ('memberId' in to) {
    const member = await members.get(to.memberId)
    return member ? [member] : []
  }
  for (const candidates of to.firstOf) {
    const holders = (await holdersOf(candidates, now)).filter(({ _id }) => !except.includes(_id))
    if (holders.length > 0) return holders
  }
  return []
}

/** The page of the mini-program that a tap on the message opens. */
const pageOf = (link: InboxLink): string => {
  if (link.to === 'appeal') return `features/direct-line/pages/appeal/index?id=${link.id}`
  if (link.to === 'publicAppeal') return `features/neighbourhood/pages/public-case/index?id=${link.id}`
  if (link.to === 'activity') return `features/org-life/pages/activity/index?id=${link.id}`
  if (link.to === 'notice') return `features/notices/pages/notice/index?id=${link.id}`
  if (link.to === 'notices') return 'features/notices/pages/notices/index'
  if (link.to === 'matter') return `features/matters/pages/matter/index?id=${link.id}`
  if (link.to === 'ticket') return `features/windows/pages/ticket/index?id=${link.id}`
  if (link.to === 'visit') return `features/windows/pages/visit/index?id=${link.id}`
  if (link.to === 'booking') return `features/bookings/pages/booking/index?id=${link.id}`
  if (link.to === 'party') return 'features/party/pages/mine/index'
  if (link.to === 'receipts') {
    return `features/org-life/pages/receipts/index?owner=${link.ownerId}&quarter=${link.quarter}`
  }
  if (link.to === 'wait') return 'features/bookings/pages/mine/index'
  return link.to === 'pendingHomes' ? 'features/members/pages/pending-homes/index' : 'pages/me/index'
}

async function push(
  message: InboxMessage,
  openid: string,
  values: Record<string, string>,
): Promise<PushState> {
  if (message.template === null) return 'none'
  try {
    await sendSubscriptionMessage(openid, templates[message.template], values, pageOf(message.link))
    return 'sent'
  } catch (failure) {
    if (failure instanceof WeChatError && failure.errcode === NO_CONSENT_LEFT) return 'noConsent'
    log.error({ push: message.template, failure: describeFailure(failure) })
    return 'failed'
  }
}

/**
 * Calls the phone for a message that is in the inbox: only the run that turns `waiting` into `sending` calls WeChat. A
 * run that dies in between leaves the message in the inbox and sends nothing twice.
 */
export async function pushOnce(
  message: InboxMessage,
  openid: string,
  values: Record<string, string>,
): Promise<void> {
  const { _id } = message
  const isMine = await inbox.update({ _id, push: 'waiting' }, { push: 'sending' })
  if (isMine) await inbox.update({ _id }, { push: await push(message, openid, values) })
}

/** Tells one member, once: the inbox takes the message under its key. */
export async function tellMember(
  item: ItemOf<'tell'>,
  member: Pick<Member, '_id' | 'openid'>,
  now: number,
): Promise<void> {
  const { key, title, text, link, template, values } = item
  const _id = idFor('inbox', key, member._id)
  const state: PushState = template === null ? 'none' : 'waiting'
  const message: InboxMessage = {
    _id,
    memberId: member._id,
    at: now,
    title,
    text,
    link,
    template,
    push: state,
  }
  await inbox.insertOnce(message)
  await members.update(
    { _id: member._id, lastInboxAt: command.lt(now) },
    { lastInboxAt: now, revision: command.inc(1) },
  )
  await pushOnce(message, member.openid, values)
}

export async function tell(item: ItemOf<'tell'>, now: number): Promise<void> {
  const except = item.except ?? []
  const recipients = await recipientsOf(item.to, except, now)
  for (const member of recipients) {
    if (!except.includes(member._id) && !isDeleted(member)) await tellMember(item, member, now)
  }
}
