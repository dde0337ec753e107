import { scopeTerm, type Frequencies } from '../../shared/search'
import { DAY, MINUTE } from '../../shared/time'
import { command } from './cloud'
import type { Documents } from './documents'
import { termFrequencies } from './store'

const SAMPLE = 400
/** Together with its counts the document stays at a fifth of the 64 KB that one may have. */
const MOST_LISTED = 800
const REMEMBERED = 10 * MINUTE
const SAMPLES_A_RUN = 5

export interface Searched {
  _id: string
  /** `termsOf` its scope and texts. */
  terms: string[]
}

/** The `_id` of what is known of a scope of a collection. */
export const idOf = (collection: string, scopeId: string): string => `${collection}.${scopeId}`

/** What this instance has read, by id, and until when that will do. */
const remembered = new Map<string, { counts: Frequencies; until: number }>()

/** How common grams are in each scope of a collection; nothing is known of a scope that was never sampled. */
export async function frequenciesOf(
  collection: string,
  scopeIds: readonly string[],
  now: number,
): Promise<Map<string, Frequencies>> {
  const ids = scopeIds.map((scopeId) => idOf(collection, scopeId))
  const missing = ids.filter((id) => (remembered.get(id)?.until ?? 0) <= now)
  if (missing.length > 0) {
    const found = await termFrequencies.find({
      where: { _id: command.in(missing) },
      limit: missing.length,
      fields: ['counts'],
    })
    const counts = new Map(found.map((row) => [row._id, row.counts]))
    for (const id of missing) remembered.set(id, { counts: counts.get(id) ?? {}, until: now + REMEMBERED })
  }
  return new Map(scopeIds.map((scopeId, at) => [scopeId, remembered.get(ids[at]!)!.counts]))
}

/** The 800 most common grams of these records, and how many hold each. */
export function mostCommon(
  rows: readonly Pick<Searched, 'terms'>[],
  scopeId: string,
): Record<string, number> {
  const prefix = scopeTerm(scopeId)
  const counts = new Map<string, number>()
  for (const term of rows.flatMap(({ terms }) => terms)) {
    const gram = term.startsWith(prefix) ? term.slice(prefix.length) : ''
    if (gram !== '') counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a)
  return Object.fromEntries(byCount.slice(0, MOST_LISTED))
}

interface Sampling {
  /** The numeric field that the index on `terms` ends with. */
  by: string
  now: number
}

/** Counts the grams of a scope's newest 400 documents and keeps the 800 most common. */
export async function sampleFrequencies<Doc extends Searched>(
  documents: Documents<Doc>,
  scopeId: string,
  { by, now }: Sampling,
): Promise<void> {
  const rows = await documents.find({
    where: { terms: scopeTerm(scopeId) },
    orderBy: [by, 'desc'],
    limit: SAMPLE,
    fields: ['terms'],
  })
  const _id = idOf(documents.name, scopeId)
  const counts = mostCommon(rows, scopeId)
  const isThere = await termFrequencies.update({ _id }, { counts: command.set(counts), sampledAt: now })
  if (!isThere) await termFrequencies.insertOnce({ _id, counts, sampledAt: now })
}

/** For a job: samples a few of these scopes (at most 1,000) that weren't in a day; says how many. */
export async function refreshFrequencies<Doc extends Searched>(
  documents: Documents<Doc>,
  scopeIds: readonly string[],
  sampling: Sampling,
): Promise<number> {
  const recent = await termFrequencies.find({
    where: {
      _id: command.in(scopeIds.map((scopeId) => idOf(documents.name, scopeId))),
      sampledAt: command.gt(sampling.now - DAY),
    },
    limit: scopeIds.length,
    fields: ['sampledAt'],
  })
  const fresh = new Set(recent.map(({ _id }) => _id))
  const due = scopeIds.filter((scopeId) => !fresh.has(idOf(documents.name, scopeId))).slice(0, SAMPLES_A_RUN)
  for (const scopeId of due) await sampleFrequencies(documents, scopeId, sampling)
  return due.length
}
