import { idOf, mostCommon } from '../../../kit/term-frequencies'

interface Searched {
  terms: readonly string[]
  createdAt: number
}

const SAMPLE = 400

/** The scope's own term comes first among a record's terms. */
const scopeOf = ({ terms }: Searched): string => terms[0]?.split(':')[0] ?? ''

/** How common words are in each scope of a collection, as the timed job samples it. */
export function* frequenciesIn(collection: string, rows: readonly Searched[], now: number) {
  const scopes = new Map<string, { terms: string[] }[]>()
  for (const row of [...rows].sort((a, b) => b.createdAt - a.createdAt)) {
    const scope = scopes.get(scopeOf(row)) ?? []
    if (scope.length < SAMPLE) scope.push({ terms: [...row.terms] })
    scopes.set(scopeOf(row), scope)
  }
  for (const [scopeId, sample] of scopes) {
    yield { _id: idOf(collection, scopeId), counts: mostCommon(sample, scopeId), sampledAt: now }
  }
}
