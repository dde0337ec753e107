import { stateNames } from '../../../shared/direct-line/life-cycle'
import { timestamp } from '../../../shared/time'
import type { Appeal } from '../../api/direct-line/appeal'
import { followerId, followers, type Follower } from '../../api/direct-line/ledger/followers-store'
import { isPublished } from '../../api/direct-line/ledger/ledger-entry'
import { ownerAddress } from '../../api/direct-line/owners'
import { appeals } from '../../api/direct-line/store'
import { command } from '../../kit/cloud'
import type { Delivery } from '../../kit/drain'
import type { Addressee, ItemOf } from '../../kit/outbox'
import { tell } from '../tell'

const PAGE = 200
const LONGEST_CHAIN = 20

/** Everybody who follows a case, page by page. */
async function* followersOf(appealId: string): AsyncGenerator<Follower> {
  for (let last = ''; ;) {
    const page = await followers.find({
      where: { appealId, _id: command.gt(last) },
      orderBy: ['_id', 'asc'],
      limit: PAGE,
      fields: ['appealId', 'memberId', 'isFollowing', 'viaAppealId'],
    })
    yield* page.filter((one) => one.isFollowing)
    if (page.length < PAGE) return
    last = page.at(-1)!._id
  }
}

/** The case that is handled in the end, where the one merged into was merged itself. */
async function survivorOf(id: string): Promise<Appeal | null> {
  let current = await appeals.get(id)
  for (let steps = 0; current?.mergedInto && steps < LONGEST_CHAIN; steps++)
    current = await appeals.get(current.mergedInto)
  return current
}

type Following = Pick<Follower, 'memberId' | 'viaAppealId'>

/** From now on this person follows the case; who followed it as a neighbour does so for their own case from now on. */
async function follow(appealId: string, { memberId, viaAppealId }: Following, now: number): Promise<void> {
  const _id = followerId(appealId, memberId)
  const inserted = await followers.insertOnce({
    _id,
    appealId,
    memberId,
    isFollowing: true,
    isSupporting: false,
    since: now,
    viaAppealId,
    revision: 1,
    outbox: [],
  })
  if (inserted.isNew) return
  await followers.update(
    { _id, viaAppealId: null },
    { viaAppealId, isFollowing: true, revision: command.inc(1) },
  )
}

/** Those of a merged case follow the one that survives: its owner, who filed it for them, and whoever followed it. */
export async function followMerged(
  { appealId, intoId, memberIds }: ItemOf<'followMerged'>,
  { now }: Delivery,
): Promise<void> {
  let survivor = await survivorOf(intoId)
  // Once more when it was merged itself meanwhile, perhaps too early for its own followers to include these.
  for (let last = ''; survivor && survivor._id !== last; survivor = await survivorOf(intoId)) {
    last = survivor._id
    const alreadyTold = [survivor.ownerId, survivor.agent?.memberId]
    const all: Following[] = memberIds.map((memberId) => ({ memberId, viaAppealId: appealId }))
    for await (const { memberId, viaAppealId } of followersOf(appealId))
      all.push({ memberId, viaAppealId: viaAppealId ?? appealId })
    for (const one of all) if (!alreadyTold.includes(one.memberId)) await follow(last, one, now)
    await appeals.update({ _id: last, isFollowed: false }, { isFollowed: true, revision: command.inc(1) })
  }
}

interface Audience {
  to: Addressee
  title: string
  ticket: string
  link: ItemOf<'tell'>['link']
}

/** How somebody hears of the case: as its neighbour while it is published, or as the owner of one merged into it. */
async function audienceFor(appeal: Appeal, { memberId, viaAppealId }: Following): Promise<Audience | null> {
  const via = viaAppealId === null ? null : await appeals.get(viaAppealId)
  const isOwner = via?.ownerId === memberId
  if (via && (isOwner || via.agent?.memberId === memberId)) {
    const to = isOwner ? ownerAddress(via) : { memberId }
    return { to, title: via.title, ticket: via.ticket, link: { to: 'appeal', id: via._id } }
  }
  const { shown } = appeal.publication
  if (!isPublished(appeal) || !shown) return null
  return { to: { memberId }, title: shown.title, ticket: '-', link: { to: 'publicAppeal', id: appeal._id } }
}

/** Tells each follower of a step, once: what happened, without its words. */
export async function tellAppealFollowers(
  { key, appealId, what }: ItemOf<'tellAppealFollowers'>,
  { now }: Delivery,
): Promise<void> {
  const appeal = await appeals.get(appealId)
  if (!appeal) return
  const state = stateNames[appeal.state]
  for await (const follower of followersOf(appealId)) {
    const audience = await audienceFor(appeal, follower)
    if (!audience) continue
    const { to, title, ticket, link } = audience
    const isLeftAlone = appeal.state === 'withdrawn' && link.to === 'appeal'
    const note = isLeftAlone ? '反映的人撤回了。您的事如果还没有解决，请重新反映。' : '点开看进展。'
    await tell(
      {
        key,
        kind: 'tell',
        to,
        except: appeal.excludedIds,
        title: `您关注的“${title}”：${what}`,
        text: note,
        link,
        template: 'appealProgress',
        values: { ticket, title, state, at: timestamp(now), note },
      },
      now,
    )
  }
}
