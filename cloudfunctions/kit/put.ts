import { change, type Revised } from './change'
import { command } from './cloud'
import type { Changes, Documents } from './documents'
import { addToOutbox, outboxOf, type OutboxItem, type WithOutbox } from './outbox'

/** What a first or later change puts into a document, each field wholly, and what must follow it. */
export interface Put<Doc> {
  fields: Partial<Omit<Doc, '_id' | 'revision' | keyof WithOutbox>>
  items?: OutboxItem[]
}

interface Putting<Doc> {
  /** As it was read; null when it isn't there yet. */
  from: Doc | null
  /** What the rule sees where nothing is there yet. */
  blank: Doc
  isDone(current: Doc): boolean
  /** Throws the refusal when a rule gives one. Undefined in a field removes it. */
  decide(current: Doc): Put<Doc>
  now: number
}

/**
 * Changes a document that its first change makes. Two who are first at once: one inserts, the other finds it there, and
 * the rule is asked again on it.
 */
export async function put<Doc extends Revised & WithOutbox>(
  documents: Documents<Doc>,
  { from, blank, isDone, decide, now }: Putting<Doc>,
): Promise<Doc> {
  let known = from
  if (!known) {
    const { fields, items = [] } = decide(blank)
    const made: Doc = { ...blank, ...fields, ...outboxOf(items, now) }
    const inserted = await documents.insertOnce(made)
    if (inserted.isNew) return made
    known = inserted.existing
  }
  return change(documents, {
    from: known,
    isDone,
    decide(current) {
      const { fields, items = [] } = decide(current)
      const changes: Changes = {}
      for (const [field, value] of Object.entries(fields))
        changes[field] = value === undefined ? command.remove() : command.set(value)
      return { changes: { ...changes, ...addToOutbox(items, now) } }
    },
  })
}
