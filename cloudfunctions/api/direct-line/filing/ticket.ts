import { civilDate } from '../../../../shared/time'
import { digitsFor } from '../../../kit/ids'
import type { Appeal } from '../appeal'
import { searchTerms } from './search-terms'
import { appeals } from '../store'

const TICKET_ATTEMPTS = 5

/** `261122-4837`: the day of filing and four digits, short enough to be read out on the telephone. */
export const ticketFor = (id: string, now: number, attempt: number): string =>
  `${civilDate(now).replaceAll('-', '').slice(2)}-${digitsFor(4, id, String(attempt))}`

/** Inserts the case; when another case of that day has the same four digits, it takes the next ones. */
export async function insertWithTicket(appeal: Appeal): Promise<{ isNew: boolean; appeal: Appeal }> {
  for (let attempt = 0; ; attempt++) {
    const ticket = ticketFor(appeal._id, appeal.createdAt, attempt)
    const candidate = { ...appeal, ticket, terms: searchTerms({ ...appeal, ticket }) }
    try {
      const inserted = await appeals.insertOnce(candidate)
      return { isNew: inserted.isNew, appeal: candidate }
    } catch (failure) {
      const [taken] = await appeals.find({
        where: { ticket: candidate.ticket },
        limit: 1,
        fields: ['ticket'],
      })
      if (!taken || attempt === TICKET_ATTEMPTS) throw failure
    }
  }
}
