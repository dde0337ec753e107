import { AppError } from '../../shared/errors'
import type { Changes, Documents, Filter } from './documents'
import { command } from './cloud'

const ATTEMPTS = 5

export interface Revised {
  _id: string
  revision: number
}

/** What a change rests on beside the revision, and what it does; `decide` throws the refusal when a rule gives one. */
export interface Decision {
  onlyIf?: Filter
  changes: Changes
}

interface Change<Doc> {
  /** The document as the caller has just read it. */
  from: Doc
  /** Whether this very request has already changed it: its answer was lost, and the phone asks again. */
  isDone(current: Doc): boolean
  decide(current: Doc): Decision
  /** How often, where others change it often. */
  attempts?: number
}

/**
 * Changes one document by one conditional write on its revision. When somebody else was faster, it reads again: our
 * own change is there → success; otherwise the rule is asked once more on what is there now, and refuses or goes on.
 */
export async function change<Doc extends Revised>(
  documents: Documents<Doc>,
  { from, isDone, decide, attempts = ATTEMPTS }: Change<Doc>,
): Promise<Doc> {
  let current = from
  for (let tries = 0; tries < attempts; tries++) {
    if (isDone(current)) return current
    const { onlyIf, changes } = decide(current)
    const changed = await documents.updateAndGet(
      { ...onlyIf, _id: current._id, revision: current.revision },
      { ...changes, revision: command.inc(1) },
    )
    if (changed) return changed
    const reread = await documents.get(current._id)
    if (!reread) throw new AppError({ code: 'NOT_FOUND', reason: 'core.not_found' })
    current = reread
  }
  throw new AppError({ code: 'CONFLICT', reason: 'core.changed_meanwhile' })
}
