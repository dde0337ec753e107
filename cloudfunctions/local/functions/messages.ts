/** What a worker thread is told and what it answers. */
export interface WorkerSetup {
  entry: string
  clock: SharedArrayBuffer
  environment: Record<string, string>
}

export interface Job {
  kind: 'invoke'
  /** JSON text, as the platform passes it. */
  event: string
  context: Record<string, unknown>
  environment: Record<string, string>
}

export type ToWorker = Job | { kind: 'stop' }

export type FromWorker =
  | { kind: 'ready'; loadMs: number }
  | { kind: 'broken'; message: string; stack: string }
  | { kind: 'done'; reply: string }
  | { kind: 'failed'; message: string; stack: string }
  | { kind: 'output'; text: string }
