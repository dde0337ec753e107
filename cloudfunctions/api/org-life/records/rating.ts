import { refuseIf } from '../../../../shared/errors'
import { ratingRefusal } from '../../../../shared/org-life/record'
import { listRatings, rateActivity } from '../../../../shared/org-life/record-contracts'
import type { Find } from '../../../kit/documents'
import { bodyHash, idFor } from '../../../kit/ids'
import { findPage } from '../../../kit/paging'
import { put } from '../../../kit/put'
import { on } from '../../on'
import { refuseOthers } from '../attendance/attendance-load'
import { notThere } from '../load'
import { activities } from '../store'
import { ratingIdOf, recordBefore } from './record-load'
import { activityRatings, type ActivityRating } from './record-store'
import { hasRequest, withRequest } from './recording'

const viewOf = ({ stars, words, at }: ActivityRating) => ({ stars, words, at })

export const ratingHandlers = [
  on(rateActivity, async ({ id, requestId, stars, words }, { actor, now }) => {
    const { activity, record, rating, attendance } = await recordBefore(id, actor, now)
    const request = { id: requestId, body: bodyHash({ stars, words }) }
    const blank: ActivityRating = {
      _id: ratingIdOf(id, actor._id),
      revision: 1,
      activityId: id,
      memberId: actor._id,
      stars,
      words,
      at: now,
      requests: [],
      outbox: [],
    }
    const facts = {
      attendance: attendance?.state ?? 'none',
      record: { locksAt: record?.locksAt ?? null },
      now,
    }
    const rated = await put(activityRatings, {
      from: rating,
      blank,
      isDone: (current) => hasRequest(current, request),
      decide(current) {
        refuseIf(ratingRefusal(activity, facts))
        return {
          fields: { stars, words, at: now, requests: withRequest(current, request) },
          items: [
            { key: idFor('recountActivity', blank._id, requestId), kind: 'recountActivity', activityId: id },
          ],
        }
      },
      now,
    })
    return viewOf(rated)
  }),

  on(listRatings, async ({ id, cursor }, { actor, now }) => {
    const ofOwn = {
      async find({ where, orderBy, limit, fields }: Find): Promise<ActivityRating[]> {
        const found = await activities.getBeside<{ rows: ActivityRating[] }>(id, {
          rows: {
            from: activityRatings.name,
            where,
            limit,
            ...(orderBy && { orderBy }),
            ...(fields && { fields }),
          },
        })
        if (!found) throw notThere()
        const { rows, ...activity } = found
        refuseOthers(activity, actor, now)
        return rows
      },
    }
    const fields = ['stars', 'words'] as const
    const query = { where: { activityId: id }, by: 'at', direction: 'desc', cursor, fields } as const
    const { rows, next } = await findPage(ofOwn, query)
    return { items: rows.map(viewOf), next }
  }),
]
