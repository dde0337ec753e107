import { MINUTE } from '../../../shared/time'
import { publicAppeals } from '../../api/direct-line/ledger/ledger-store'
import { appeals } from '../../api/direct-line/store'
import { units } from '../../api/members/units-store'
import { command } from '../../kit/cloud'
import { refreshFrequencies } from '../../kit/term-frequencies'

/** The communities of a district, its subdistricts, and itself. */
const MOST_SCOPES = 100
const LOOKS_EVERY = 10 * MINUTE

let looksAgainAt = 0

/** Samples once a day, a few scopes at a time, how common words are in cases and in the ledger. */
export async function sampleTerms(now: number): Promise<void> {
  if (now < looksAgainAt) return
  const scopes = await units.find({
    where: { level: command.in(['district', 'subdistrict', 'community']) },
    limit: MOST_SCOPES,
    fields: ['level'],
  })
  const ids = scopes.map(({ _id }) => _id)
  const communities = scopes.filter(({ level }) => level === 'community').map(({ _id }) => _id)
  const sampling = { by: 'createdAt', now }
  const sampled =
    (await refreshFrequencies(appeals, ids, sampling)) +
    (await refreshFrequencies(publicAppeals, communities, sampling))
  // While some are left it goes on with the next minute.
  if (sampled === 0) looksAgainAt = now + LOOKS_EVERY
}
