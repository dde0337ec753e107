import { documents } from '../../../cloudfunctions/kit/documents'
import { search } from '../../../cloudfunctions/kit/search'
import { refreshFrequencies } from '../../../cloudfunctions/kit/term-frequencies'
import { matchesQuery } from '../../../shared/search'

interface Letter {
  _id: string
  terms: string[]
  text: string
  createdAt: number
}

export type Asked =
  { refresh: readonly string[]; now: number } | { query: string; scopeIds: readonly string[]; now: number }

const letters = documents<Letter>('letters')

/** A function that only searches, so that a test sees what a search costs. */
export async function main(asked: Asked): Promise<unknown> {
  const { now } = asked
  if ('refresh' in asked) return refreshFrequencies(letters, asked.refresh, { by: 'createdAt', now })
  return search(letters, {
    scopeIds: asked.scopeIds,
    query: asked.query,
    matches: ({ text }) => matchesQuery(asked.query, [text]),
    fields: ['text', 'createdAt'],
    by: 'createdAt',
    now,
  })
}
