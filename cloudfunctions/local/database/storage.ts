import { mkdirSync } from 'node:fs'
import { open, type Database } from 'lmdb'

/** Three tables of one lmdb file: documents by place, index entries by key, and what the catalog remembers. */
export interface Storage {
  readonly documents: Database<Buffer, Buffer>
  readonly entries: Database<Buffer, Buffer>
  readonly settings: Database<unknown, string>
  /**
   * Runs a step alone: it sees everything written before it, and its answer is given once the change is on
   * disk. Steps of one turn of the event loop share a commit. A step undoes its own changes before it throws.
   */
  write<Result>(step: () => Result): Promise<Result>
  close(): Promise<void>
}

// Address space, not disk or memory.
const MAP_SIZE = 64 * 1024 ** 3

export function openStorage(folder: string): Storage {
  mkdirSync(folder, { recursive: true })
  const root = open({ path: folder, maxDbs: 4, mapSize: MAP_SIZE })
  const binary = { keyEncoding: 'binary', encoding: 'binary' } as const
  let waiting: (() => () => void)[] = []

  // lmdb's own asynchronous transactions never called back here (3.5.6, Node 20), so the grouping is ours.
  function commitWaiting(): void {
    const steps = waiting
    waiting = []
    const answers = root.transactionSync(() => steps.map((step) => step()))
    for (const answer of answers) answer()
  }

  return {
    documents: root.openDB<Buffer, Buffer>('documents', binary),
    entries: root.openDB<Buffer, Buffer>('entries', binary),
    settings: root.openDB<unknown, string>('settings', { encoding: 'json' }),
    write: (step) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commitWaiting)
        waiting.push(() => {
          try {
            const result = step()
            return () => resolve(result)
          } catch (thrown) {
            return () => reject(thrown)
          }
        })
      }),
    close: () => root.close(),
  }
}
