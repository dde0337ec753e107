import { randomBytes } from 'node:crypto'
import type { Collection } from './catalog'
import type { Change, Document, Documents, Stored } from './documents'
import { checkNames } from './update'
import { refused } from './failure'

/** What a step has changed so far, so that it can be undone whole. */
export class Changes {
  readonly #documents: Documents
  readonly made: Change[] = []

  constructor(documents: Documents) {
    this.#documents = documents
  }

  insert(collection: Collection, document: Document): void {
    this.made.push(this.#documents.insert(collection, document))
  }

  replace(collection: Collection, stored: Stored, after: Document | null): void {
    this.made.push(this.#documents.replace(collection, stored, after))
  }

  undo(): void {
    for (const change of this.made.reverse()) this.#documents.undo(change)
  }
}

/** Runs a step that changes all it means to, or nothing. */
export function atomically<Result>(
  documents: Documents,
  step: (changes: Changes) => Result,
): [Result, Change[]] {
  const changes = new Changes(documents)
  try {
    return [step(changes), changes.made]
  } catch (error) {
    changes.undo()
    throw error
  }
}

/** A document fit to be stored, `_id` first. */
export function storable(document: Document): Document {
  checkNames(document)
  const { _id, ...fields } = document
  if (_id === null || Array.isArray(_id) || _id instanceof RegExp)
    throw refused('_id must be a text, a number or an id')
  return { _id: _id ?? newId(), ...fields }
}

function newId(): string {
  return randomBytes(16).toString('hex')
}
