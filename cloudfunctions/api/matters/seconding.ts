import { AppError, refuseIf } from '../../../shared/errors'
import { secondComment } from '../../../shared/matters/contracts'
import { commentRefusal } from '../../../shared/matters/rules'
import { command } from '../../kit/cloud'
import { idFor } from '../../kit/ids'
import { inTransaction } from '../../kit/transactions'
import { on } from '../on'
import { canSee, partIdOf } from './load'
import { RANK_OF_ONE_SECOND } from './comments'
import { comments, matters, seconds, type Matter, type MatterComment, type Second } from './store'
import { commentViewOf } from './views'

/** The comment with one more second; as it is when this person has seconded it before. */
async function countSecond(second: Second, comment: MatterComment): Promise<MatterComment> {
  const counted = { ...comment, seconds: comment.seconds + 1 }
  try {
    await inTransaction(async (transaction) => {
      await transaction.insert(seconds.name, second)
      await transaction.update(comments.name, comment._id, {
        seconds: command.inc(1),
        rank: command.inc(RANK_OF_ONE_SECOND),
        revision: command.inc(1),
      })
    })
    return counted
  } catch (failure) {
    if (await seconds.get(second._id)) return (await comments.get(comment._id)) ?? comment
    throw failure
  }
}

type Seconded = Matter & { comment: MatterComment[]; second: Second[] }

export const secondingHandlers = [
  on(secondComment, async ({ id, commentId }, { actor, now }) => {
    const second = {
      _id: idFor('second', commentId, actor._id),
      commentId,
      partId: partIdOf(id, actor._id),
    }
    const matter = await matters.getBeside<Pick<Seconded, 'comment' | 'second'>>(id, {
      comment: { from: comments.name, where: { _id: commentId, matterId: id }, limit: 1 },
      second: { from: seconds.name, where: { _id: second._id }, limit: 1 },
    })
    if (!matter || !(await canSee(matter, actor, now))) {
      throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    }
    const [comment] = matter.comment
    if (!comment?.isShown) throw new AppError({ code: 'NOT_FOUND', reason: 'matter.comment_missing' })
    if (matter.second.length > 0) return commentViewOf(comment, actor)
    refuseIf(commentRefusal(matter, actor, now))
    if (comment.memberId === actor._id) refuseIf('matter.own_comment')
    return commentViewOf(await countSecond(second, comment), actor)
  }),
]
