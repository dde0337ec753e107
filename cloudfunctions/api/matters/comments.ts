import { AppError, refuseIf } from '../../../shared/errors'
import { postComment } from '../../../shared/matters/contracts'
import { MAX_COMMENTS } from '../../../shared/matters/draft'
import { commentRefusal, homesHeard } from '../../../shared/matters/rules'
import { unitAt } from '../../../shared/roles'
import { bodyHash } from '../../kit/ids'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { unitOf } from '../members/units-store'
import type { Member } from '../members/store'
import { commentIdsOf, visibleMatter, type MatterBefore } from './load'
import { fixText } from './hear'
import { comments, type MatterComment } from './store'
import { viewFor } from './views'

/** One second weighs more than any time, in seconds since 1970, can. */
const SECOND_WEIGHS = 1e10

export const rankOf = ({ seconds, at }: Pick<MatterComment, 'seconds' | 'at'>): number =>
  seconds * SECOND_WEIGHS + Math.floor(at / 1000)

export const RANK_OF_ONE_SECOND = SECOND_WEIGHS

/** `3号楼居民`: as near as a name may come. */
async function signatureFor(matter: MatterBefore, author: Member, now: number): Promise<string> {
  const [home] = homesHeard(matter, author)
  const building = await unitOf(unitAt(home?.unitIds ?? [], 'building') ?? '', now)
  return `${building?.name ?? ''}居民`
}

/**
 * Takes the first free place among the few that this person has on the matter. Two requests that want the same one
 * are told apart by what lies there; the later takes the next.
 */
async function place(
  draft: Omit<MatterComment, '_id'>,
  taken: readonly MatterComment[],
): Promise<MatterComment> {
  for (const id of commentIdsOf(draft.matterId, draft.memberId)) {
    if (taken.some((comment) => comment._id === id)) continue
    const comment = { ...draft, _id: id }
    const inserted = await comments.insertOnce(comment)
    if (inserted.isNew) return comment
    if (inserted.existing.requestId === draft.requestId) return inserted.existing
  }
  throw new AppError({ code: 'REFUSED', reason: 'matter.too_many_comments' })
}

const isSameText = ({ text, takenBack }: MatterComment, sent: string): boolean =>
  takenBack ? takenBack.bodyHash === bodyHash({ text: sent }) : text === sent

export const commentHandlers = [
  on(postComment, async ({ id, requestId, text }, { actor, openid, now }) => {
    const matter = await visibleMatter(id, actor, now)
    const earlier = matter.comments.find((comment) => comment.requestId === requestId)
    if (earlier) {
      if (isSameText(earlier, text)) return viewFor(matter, actor, now)
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    }
    refuseIf(commentRefusal(matter, actor, now))
    if (matter.comments.length >= MAX_COMMENTS) refuseIf('matter.too_many_comments')
    const [check, by] = await Promise.all([checkText(text, openid), signatureFor(matter, actor, now)])
    await fixText(matter, (current) => commentRefusal(current, actor, now))
    const written = await place(
      {
        revision: 1,
        matterId: id,
        matterTitle: matter.title,
        scopeUnitId: matter.scopeUnitId,
        unitIds: matter.unitIds,
        memberId: actor._id,
        requestId,
        text,
        by,
        at: now,
        check,
        isShown: check === 'passed',
        needsReview: check !== 'passed',
        seconds: 0,
        rank: rankOf({ seconds: 0, at: now }),
        bundleId: null,
        outbox: [],
      },
      matter.comments,
    )
    return viewFor({ ...matter, isHeard: true, comments: [...matter.comments, written] }, actor, now)
  }),
]
