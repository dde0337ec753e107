import { AppError, refuseIf } from '../../../shared/errors'
import { takeBackComment } from '../../../shared/matters/contracts'
import { takeBackRefusal } from '../../../shared/matters/rules'
import { command } from '../../kit/cloud'
import { bodyHash } from '../../kit/ids'
import { on } from '../on'
import type { Member } from '../members/store'
import { visibleMatter, type MatterBefore } from './load'
import { comments, type MatterComment } from './store'
import { viewFor } from './views'

const ATTEMPTS = 5

function ownComment({ comments: mine }: MatterBefore, commentId: string): MatterComment {
  const found = mine.find(({ _id }) => _id === commentId)
  if (!found) throw new AppError({ code: 'NOT_FOUND', reason: 'matter.comment_missing' })
  return found
}

const withOwn = (matter: MatterBefore, changed: MatterComment): MatterBefore => ({
  ...matter,
  comments: matter.comments.map((one) => (one._id === changed._id ? changed : one)),
})

/**
 * Empties the comment on the revision that was read with its matter: whoever gathers it meanwhile makes both be read
 * again, so that an answer given to its kind is seen. An answer that comes in the very moment finds it gone.
 */
async function takeBack(id: string, commentId: string, actor: Member, now: number): Promise<MatterBefore> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const matter = await visibleMatter(id, actor, now)
    const comment = ownComment(matter, commentId)
    if (comment.takenBack) return matter
    refuseIf(takeBackRefusal(comment, matter.bundles))
    const emptied = await comments.updateAndGet(
      { _id: commentId, revision: comment.revision },
      {
        text: '',
        isShown: false,
        needsReview: false,
        bundleId: null,
        takenBack: command.set({ at: now, bodyHash: bodyHash({ text: comment.text }) }),
        revision: command.inc(1),
      },
    )
    if (emptied) return withOwn(matter, emptied)
  }
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}

export const takeBackHandlers = [
  on(takeBackComment, async ({ id, commentId }, { actor, now }) =>
    viewFor(await takeBack(id, commentId, actor, now), actor, now),
  ),
]
