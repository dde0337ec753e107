import { AppError, refuseIf } from '../../../shared/errors'
import { listComments, listCommentsToReview, reviewComment } from '../../../shared/matters/contracts'
import { reviewerRoles } from '../../../shared/matters/rules'
import { change } from '../../kit/change'
import { command } from '../../kit/cloud'
import { findPage } from '../../kit/paging'
import { addToOutbox, auditItem } from '../../kit/outbox'
import { on } from '../on'
import { requireRole, unitsAround } from '../scope'
import { isStaffFor } from './load'
import { comments } from './store'
import { tellAuthor } from './tellings'
import { commentViewOf } from './views'

const cardFields = ['matterTitle', 'memberId', 'text', 'by', 'at', 'seconds', 'bundleId', 'check'] as const
const sortedBy = { newest: 'at', mostSeconded: 'rank' } as const

export const commentListHandlers = [
  on(listComments, async ({ id, sort, within, cursor }, { actor, now }) => {
    const bundled = within === 'all' ? {} : { bundleId: within === 'unbundled' ? null : within.bundleId }
    const { rows, next } = await findPage(comments, {
      where: { matterId: id, isShown: true, ...bundled },
      by: sortedBy[sort],
      direction: 'desc',
      cursor,
      fields: [...cardFields, 'unitIds', 'scopeUnitId'],
    })
    const around = await unitsAround(actor, now)
    const seen = rows.filter((row) => around.includes(row.scopeUnitId) || isStaffFor(row, actor, now))
    return { items: seen.map((row) => commentViewOf(row, actor)), next: seen.length > 0 ? next : null }
  }),

  on(listCommentsToReview, async ({ unitId, cursor }, { actor, now }) => {
    await requireRole(actor, reviewerRoles, unitId, now)
    const { rows, next } = await findPage(comments, {
      where: { unitIds: unitId, needsReview: true },
      by: 'at',
      direction: 'asc',
      cursor,
      fields: cardFields,
    })
    return {
      items: rows.map((row) => ({ ...commentViewOf(row, actor), matterTitle: row.matterTitle })),
      next,
    }
  }),

  on(reviewComment, async ({ id, requestId, verdict }, { actor, now }) => {
    const comment = await comments.get(id)
    if (!comment || !isStaffFor(comment, actor, now)) {
      throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    }
    const isPassed = verdict === 'passed'
    const changed = await change(comments, {
      from: comment,
      isDone: (current) => current.reviewedBy?.requestId === requestId,
      decide(current) {
        if (!current.needsReview) refuseIf('matter.nothing_to_review')
        const action = `matters.reviewComment ${verdict}`
        const { unitIds } = current
        const news = {
          state: isPassed ? '已公开' : '未公开',
          note: isPassed ? '您写的意见已经公开，邻居可以看到。' : '您写的意见没有公开，有疑问请联系社区。',
          requestId,
          now,
        }
        const items = [
          tellAuthor(current, news),
          auditItem(requestId, { at: now, memberId: actor._id, action, target: id, unitIds }),
        ]
        return {
          changes: {
            check: verdict,
            isShown: isPassed,
            needsReview: false,
            reviewedBy: command.set({ memberId: actor._id, requestId, at: now }),
            ...addToOutbox(items, now),
          },
        }
      },
    })
    return commentViewOf(changed, actor)
  }),
]
