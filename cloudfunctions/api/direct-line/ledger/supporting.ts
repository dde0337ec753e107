import type { PublicAppealView } from '../../../../shared/direct-line/ledger'
import { supportRefusal } from '../../../../shared/direct-line/publication'
import { followAppeal, supportAppeal } from '../../../../shared/direct-line/public-contracts'
import { refuseIf } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { command } from '../../../kit/cloud'
import { idFor } from '../../../kit/ids'
import { addToOutbox, outboxOf, type OutboxItem } from '../../../kit/outbox'
import type { Member } from '../../members/store'
import { on } from '../../on'
import { followerId, followers, type Follower } from './followers-store'
import { isOwn, publicViewOf, seenPublicly, type PublicAppealSeen } from './ledger'

type Wish = Partial<Pick<Follower, 'isFollowing' | 'isSupporting'>>

const REMEMBERED_REQUESTS = 10

/** One tap: what it wants, of which case, by whom. */
interface Tap {
  appealId: string
  requestId: string
  wish: Wish
  memberId: string
  now: number
}

/** Asks for the seconds to be counted anew, with this follower as they are at that revision. */
const recount = (followerId: string, revision: number, { appealId, requestId }: Tap): OutboxItem[] => [
  {
    key: idFor('recount', followerId, requestId),
    kind: 'recountSupporters',
    appealId,
    followerId,
    revision,
  },
]

function firstNote(_id: string, tap: Tap): Follower {
  const { appealId, memberId, wish, requestId, now } = tap
  return {
    _id,
    appealId,
    memberId,
    isFollowing: false,
    isSupporting: false,
    ...wish,
    since: now,
    viaAppealId: null,
    revision: 1,
    requests: [requestId],
    ...outboxOf(recount(_id, 1, tap), now),
  }
}

const changedNote = (from: Follower, tap: Tap): Promise<Follower> =>
  change(followers, {
    from,
    isDone: ({ requests }) => requests?.includes(tap.requestId) ?? false,
    decide: ({ _id, isFollowing, revision }) => ({
      changes: {
        ...tap.wish,
        ...(tap.wish.isFollowing && !isFollowing && { since: tap.now }),
        requests: command.push({ each: [tap.requestId], slice: -REMEMBERED_REQUESTS }),
        ...addToOutbox(recount(_id, revision + 1, tap), tap.now),
      },
    }),
  })

/**
 * Writes what somebody wants of a case down in a document of their own, so that a thousand at once don't meet in the
 * case's. The seconds are counted from these by the timed job.
 */
async function want(seen: PublicAppealSeen, tap: Tap, actor: Member): Promise<PublicAppealView> {
  const [known] = seen.mine
  if (known) return publicViewOf({ ...seen, mine: [await changedNote(known, tap)] }, actor)
  const first = firstNote(followerId(tap.appealId, tap.memberId), tap)
  const inserted = await followers.insertOnce(first)
  const mine = inserted.isNew ? first : await changedNote(inserted.existing, tap)
  return publicViewOf({ ...seen, mine: [mine] }, actor)
}

export const supportingHandlers = [
  on(supportAppeal, async ({ id, requestId, isSupporting }, { actor, now }) => {
    const seen = await seenPublicly(id, actor)
    const { communityId } = seen
    if (isSupporting) refuseIf(supportRefusal({ communityId, isMine: isOwn(seen, actor) }, actor))
    const wish = isSupporting ? { isSupporting, isFollowing: true } : { isSupporting }
    return want(seen, { appealId: id, requestId, wish, memberId: actor._id, now }, actor)
  }),

  on(followAppeal, async ({ id, requestId, isFollowing }, { actor, now }) => {
    const seen = await seenPublicly(id, actor)
    if (isFollowing && isOwn(seen, actor)) refuseIf('appeal.own_follow')
    const tap = { appealId: id, requestId, wish: { isFollowing }, memberId: actor._id, now }
    return want(seen, tap, actor)
  }),
]
