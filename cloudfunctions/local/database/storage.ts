import { mkdirSync } from 'node:fs'
import { open, TransactionFlags, type Database } from 'lmdb'
import { DatabaseFailure } from './failure'

/** Three tables of one lmdb file: documents by place, index entries by key, and what the catalog remembers. */
export interface Storage {
  readonly documents: Database<Buffer, Buffer>
  readonly entries: Database<Buffer, Buffer>
  readonly settings: Database<unknown, string>
  /**
   * Runs a step alone: it sees everything written before it, and its answer is given once the change is
   * committed. Steps of one turn of the event loop share a commit. A step undoes its own changes before it throws.
   */
  write<Result>(step: () => Result): Promise<Result>
  close(): Promise<void>
}

// Address space, not disk or memory.
const MAP_SIZE = 64 * 1024 ** 3

// A commit reaches the kernel before it is answered, so it outlives this process but not a power cut: waiting for the
// disk costs milliseconds a write.
const COMMIT_WITHOUT_FLUSH = TransactionFlags.SYNCHRONOUS_COMMIT | TransactionFlags.NO_SYNC_FLUSH

interface Waiting {
  /** Answers how to tell the caller, once the commit has succeeded. */
  run(): () => void
  reject(error: unknown): void
}

export function openStorage(folder: string): Storage {
  mkdirSync(folder, { recursive: true })
  const root = open({ path: folder, maxDbs: 4, mapSize: MAP_SIZE, overlappingSync: false })
  const binary = { keyEncoding: 'binary', encoding: 'binary' } as const
  let waiting: Waiting[] = []

  // lmdb's own asynchronous transactions never called back here (3.5.6, Node 20), so the grouping is ours.
  function commitWaiting(): void {
    const batch = waiting
    waiting = []
    try {
      const answers = root.transactionSync(() => batch.map(({ run }) => run()), COMMIT_WITHOUT_FLUSH)
      for (const answer of answers) answer()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return {
    documents: root.openDB<Buffer, Buffer>('documents', binary),
    entries: root.openDB<Buffer, Buffer>('entries', binary),
    settings: root.openDB<unknown, string>('settings', { encoding: 'json' }),
    write: (step) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commitWaiting)
        waiting.push({ run: () => attempt(step, resolve, reject), reject })
      }),
    close: () => root.close(),
  }
}

function attempt<Result>(
  step: () => Result,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): () => void {
  try {
    const result = step()
    return () => resolve(result)
  } catch (error) {
    // A refusal has undone its own changes; anything else may have left half of them, so nothing is committed.
    if (!(error instanceof DatabaseFailure)) throw error
    return () => reject(error)
  }
}
