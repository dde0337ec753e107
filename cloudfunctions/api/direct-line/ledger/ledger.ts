import type { PublicAppealView, PublicCard } from '../../../../shared/direct-line/ledger'
import {
  getPublicAppeal,
  listFollowed,
  listPublicAppeals,
} from '../../../../shared/direct-line/public-contracts'
import { AppError } from '../../../../shared/errors'
import type { Find } from '../../../kit/documents'
import { findPage } from '../../../kit/paging'
import { linksTo } from '../../../kit/photos'
import type { Member } from '../../members/store'
import { on } from '../../on'
import type { Appeal } from '../appeal'
import { followerId, followers, type Follower } from './followers-store'
import { ledgerTag } from './ledger-entry'
import { publicAppeals, type PublicAppeal } from './ledger-store'
import { relationOf } from '../owners'
import { appeals } from '../store'

export const publicCardFields = [
  'kind',
  'categoryId',
  'categoryName',
  'title',
  'placeLabel',
  'state',
  'outcome',
  'createdAt',
  'updatedAt',
  'supporters',
] as const

export const publicCardOf = ({
  _id,
  ...card
}: Pick<PublicAppeal, '_id' | (typeof publicCardFields)[number]>): PublicCard => ({ id: _id, ...card })

/** A published case with what it is to this member. */
export type PublicAppealSeen = PublicAppeal & { cases: Appeal[]; mine: Follower[] }

/** A published case as this member stands to it, in one read; for what isn't published there is nothing. */
export async function seenPublicly(id: string, actor: Member): Promise<PublicAppealSeen> {
  const found = await publicAppeals.getBeside<Pick<PublicAppealSeen, 'cases' | 'mine'>>(id, {
    cases: { from: appeals.name, where: { _id: id }, limit: 1 },
    mine: { from: followers.name, where: { _id: followerId(id, actor._id) }, limit: 1 },
  })
  if (!found || found.tags.length === 0)
    throw new AppError({ code: 'NOT_FOUND', reason: 'appeal.not_public' })
  return found
}

/** Whether it is theirs, or they filed it for somebody: neither is their own neighbour. */
export function isOwn({ cases: [appeal] }: Pick<PublicAppealSeen, 'cases'>, actor: Member): boolean {
  if (!appeal) return false
  const relation = relationOf(appeal, actor)
  return relation === 'owner' || relation === 'agent'
}

/** The number of seconds with my own, which the timed job counts within a minute. */
const supportersWith = (stored: number, mine: Follower | undefined): number =>
  mine?.isSupporting && mine.outbox.length > 0 ? stored + 1 : stored

export async function publicViewOf(seen: PublicAppealSeen, actor: Member): Promise<PublicAppealView> {
  const [mine] = seen.mine
  const links = await linksTo(seen.photos)
  return {
    ...publicCardOf(seen),
    communityId: seen.communityId,
    communityName: seen.communityName,
    text: seen.text,
    photos: seen.photos.map((id) => ({ id, url: links.get(id) ?? null })),
    answer: seen.answer,
    dueAt: seen.dueAt,
    timeline: seen.timeline,
    supporters: supportersWith(seen.supporters, mine),
    isMine: isOwn(seen, actor),
    iSupport: mine?.isSupporting ?? false,
    iFollow: mine?.isFollowing ?? false,
  }
}

/** My followings, each with the case as the ledger has it. */
const followedCases = {
  find: (query: Find) =>
    followers.findWith<PublicAppeal>(query, { from: publicAppeals.name, named: 'appealId' }),
}

export const ledgerHandlers = [
  on(listPublicAppeals, async ({ cursor, ...filter }) => {
    const { rows, next } = await findPage(publicAppeals, {
      where: { tags: ledgerTag(filter) },
      by: 'updatedAt',
      direction: 'desc',
      cursor,
      fields: publicCardFields,
    })
    return { items: rows.map(publicCardOf), next }
  }),

  on(getPublicAppeal, async ({ id }, { actor }) => publicViewOf(await seenPublicly(id, actor), actor)),

  on(listFollowed, async ({ cursor }, { actor }) => {
    const { rows, next } = await findPage(followedCases, {
      where: { memberId: actor._id, isFollowing: true },
      by: 'since',
      direction: 'desc',
      cursor,
    })
    const shown = rows.flatMap(({ besides }) => besides).filter(({ tags }) => tags.length > 0)
    return { items: shown.map(publicCardOf), next }
  }),
]
