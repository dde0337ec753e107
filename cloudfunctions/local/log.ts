import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs'
import type { InvocationReport } from './invocations'

const KEPT = 500
const MAX_FILE_BYTES = 20_000_000

/** The last invocations in memory, and what functions printed in a file. */
export class FunctionLog {
  private readonly reports: InvocationReport[] = []
  private readonly file: WriteStream

  constructor(path: string) {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_FILE_BYTES) renameSync(path, `${path}.1`)
    this.file = createWriteStream(path, { flags: 'a' })
  }

  add(report: InvocationReport): void {
    this.reports.push(report)
    if (this.reports.length > KEPT) this.reports.shift()
  }

  print(functionName: string, requestId: string | null, at: number, text: string): void {
    const line = { at: new Date(at).toISOString(), function: functionName, requestId, text }
    this.file.write(`${JSON.stringify(line)}\n`)
  }

  /** Newest first. */
  latest(limit: number): InvocationReport[] {
    return this.reports.slice(-limit).reverse()
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(() => resolve()))
  }
}
