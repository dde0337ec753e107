import { bigramsOf, rarestOf, termOf } from '../../shared/search'
import { command } from './cloud'
import type { Documents } from './documents'
import { frequenciesOf, type Searched } from './term-frequencies'

/** Documents that one search reads, whatever the size of the collection. */
const MOST_EXAMINED = 200
const MOST_FOUND = 50
/** The communities of a district, its subdistricts, and itself. */
const MOST_SCOPES = 40

interface Search<Doc> {
  scopeIds: readonly string[]
  /** A `SearchText`. */
  query: string
  /** Everything else: the words of the query (`matchesQuery`), a state, who may see it. */
  matches(row: Doc): boolean
  /** What `matches` and the list need. */
  fields: readonly string[]
  /** A numeric field; the newest come first. */
  by: string
  now: number
}

/**
 * Searches Chinese texts by an index `{ terms: 1, [by]: -1 }`.
 *
 * The database has no full-text index for Chinese, and a pattern would read the whole collection. So one query asks
 * for the rarest two characters of the query in each scope, newest first, and stops at 200 documents; the rest of the
 * query is checked here. It has no other condition on purpose: the database would read on, unbounded, for documents that
 * meet it. `isCut` when there may be more, older ones: the screen has to say so.
 */
export async function search<Doc extends Searched>(
  documents: Documents<Doc>,
  { scopeIds, query, matches, fields, by, now }: Search<Doc>,
): Promise<{ rows: Doc[]; isCut: boolean }> {
  const scopes = [...new Set(scopeIds)].slice(0, MOST_SCOPES)
  const grams = bigramsOf(query)
  if (scopes.length === 0 || grams.length === 0) return { rows: [], isCut: false }
  const frequencies = await frequenciesOf(documents.name, scopes, now)
  const terms = scopes.map((scopeId) => termOf(scopeId, rarestOf(grams, frequencies.get(scopeId)!)!))
  // To put several scopes in order the database looks one document ahead in each.
  const limit = MOST_EXAMINED - (terms.length === 1 ? 0 : terms.length)
  const read = await documents.find({
    where: { terms: terms.length === 1 ? terms[0] : command.in(terms) },
    orderBy: [by, 'desc'],
    limit,
    fields,
  })
  const found = read.filter(matches)
  const isCut = read.length === limit || found.length > MOST_FOUND || scopes.length < new Set(scopeIds).size
  return { rows: found.slice(0, MOST_FOUND), isCut }
}
