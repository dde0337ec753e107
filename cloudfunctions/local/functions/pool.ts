import { availableParallelism } from 'node:os'
import type { InvocationReport } from '../invocations'
import type { DeployedFunction } from './deployed'
import { FunctionWorker, type WorkerOptions } from './function-worker'
import type { Job } from './messages'

/** Threads kept warm per function, and the most it grows to; further invocations wait in line. */
const WARM = Math.max(2, availableParallelism())
const MOST = Math.max(8, availableParallelism() * 4)
const IDLE_MS = 30_000

/** The threads of one function, at one version of its bundle. */
export class FunctionPool {
  private readonly workers = new Set<FunctionWorker>()
  private readonly idle: { worker: FunctionWorker; since: number }[] = []
  private readonly waiting: (() => void)[] = []
  private isRetired = false
  private readonly sweep = setInterval(() => this.dropIdle(), IDLE_MS)

  constructor(private readonly options: Omit<WorkerOptions, 'gone'>) {
    this.sweep.unref()
  }

  get deployed(): DeployedFunction {
    return this.options.deployed
  }

  holding(token: string): FunctionWorker | undefined {
    return [...this.workers].find((worker) => worker.token === token)
  }

  async run(report: InvocationReport, job: (token: string) => Job): Promise<string> {
    const worker = await this.take()
    try {
      return await worker.run(report, job(worker.token))
    } finally {
      this.giveBack(worker)
    }
  }

  /** Takes no further work; what runs may finish. */
  retire(): void {
    this.isRetired = true
    clearInterval(this.sweep)
    for (const { worker } of this.idle.splice(0)) void worker.stop()
  }

  async close(): Promise<void> {
    this.retire()
    await Promise.all([...this.workers].map((worker) => worker.stop()))
  }

  private async take(): Promise<FunctionWorker> {
    for (;;) {
      const free = this.idle.pop()
      if (free) return free.worker
      if (this.workers.size < MOST) return this.grow()
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  private grow(): FunctionWorker {
    const worker = new FunctionWorker({ ...this.options, gone: (gone) => this.drop(gone) })
    this.workers.add(worker)
    return worker
  }

  private giveBack(worker: FunctionWorker): void {
    if (!this.workers.has(worker)) return
    if (this.isRetired) return void worker.stop()
    this.idle.push({ worker, since: performance.now() })
    this.waiting.shift()?.()
  }

  private drop(worker: FunctionWorker): void {
    this.workers.delete(worker)
    const place = this.idle.findIndex((entry) => entry.worker === worker)
    if (place >= 0) this.idle.splice(place, 1)
    this.waiting.shift()?.()
  }

  private dropIdle(): void {
    while (this.workers.size > WARM) {
      const oldest = this.idle[0]
      if (!oldest || performance.now() - oldest.since < IDLE_MS) return
      this.idle.shift()
      void oldest.worker.stop()
    }
  }
}
