import { listCategories, submitAppeal } from '../../../../shared/direct-line/contracts'
import { AppError } from '../../../../shared/errors'
import { bodyHash, idFor } from '../../../kit/ids'
import { on } from '../../on'
import { draftToAppeal, type Filing } from './filing'
import { categoriesIn, getWithMessages, settings, type AppealWithMessages } from '../store'
import { insertWithTicket } from './ticket'
import { viewFor } from '../views'

/**
 * Files the case, or finds it: a phone may send the same form days later, when the home has been left or the category
 * is gone, and still must hear of the case that it made the first time.
 */
async function file(filing: Filing): Promise<AppealWithMessages> {
  try {
    const { isNew, appeal } = await insertWithTicket(await draftToAppeal(filing))
    if (isNew) return { ...appeal, children: [], survivor: null }
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    const earlier = await getWithMessages(filing.id)
    if (earlier) return earlier
    throw failure
  }
  return (await getWithMessages(filing.id))!
}

export const submitHandlers = [
  on(listCategories, async () => {
    const district = await settings.get('directLine')
    return { categories: [...categoriesIn(district)], revision: district?.revision ?? 0 }
  }),

  on(submitAppeal, async ({ requestId, ...draft }, { actor, now }) => {
    const id = idFor('appeal', actor._id, requestId)
    const filed = await file({ id, draft, requestId, sender: actor, now })
    if (filed.bodyHash !== bodyHash(draft))
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    return viewFor(filed, actor, now)
  }),
]
