import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { InvocationReport } from '../invocations'
import { platformErrors, type PlatformError } from '../platform-error'
import type { DeployedFunction } from './deployed'
import type { FromWorker, Job, ToWorker, WorkerSetup } from './messages'

// Loading has a limit of its own on the platform, beside the function's.
const LOAD_LIMIT_SECONDS = 20
const STOP_LIMIT_MS = 5000
const MEMORY_LIMIT_MB = 256

interface Running {
  report: InvocationReport
  resolve(reply: string): void
  reject(error: PlatformError): void
}

export interface WorkerOptions {
  deployed: DeployedFunction
  clock: SharedArrayBuffer
  environment(token: string): Record<string, string>
  print(worker: FunctionWorker, text: string): void
  /** Called once, when no further job may be given to it. */
  gone(worker: FunctionWorker): void
}

/** One thread with a function loaded in it, running at most one invocation at a time. */
export class FunctionWorker {
  /** Part of the address this thread's SDK calls, so each call is known to be this thread's. */
  readonly token = randomUUID()
  loadMs: number | null = null
  private readonly thread: Worker
  private readonly loaded: Promise<void>
  private settleLoaded: { resolve(): void; reject(error: PlatformError): void } | null = null
  private running: Running | null = null
  private loadingFor: InvocationReport | null = null
  private isGone = false

  constructor(private readonly options: WorkerOptions) {
    const setup: WorkerSetup = {
      entry: options.deployed.entry,
      clock: options.clock,
      environment: options.environment(this.token),
    }
    this.loaded = new Promise((resolve, reject) => (this.settleLoaded = { resolve, reject }))
    this.loaded.catch(() => undefined)
    this.thread = new Worker(join(__dirname, 'worker.js'), {
      workerData: setup,
      env: setup.environment,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    })
    this.thread.on('message', (message: FromWorker) => this.hear(message))
    this.thread.on('error', (error: Error) => this.fail(platformErrors.functionFailed(error.message)))
    this.thread.on('exit', () => this.fail(platformErrors.functionFailed('the process exited')))
  }

  /** What it is running now, for calls that arrive under its token. */
  get report(): InvocationReport | null {
    return this.running?.report ?? this.loadingFor
  }

  async run(report: InvocationReport, job: Job): Promise<string> {
    if (this.loadMs === null) {
      this.loadingFor = report
      await this.withLimit(LOAD_LIMIT_SECONDS, () => this.loaded)
      this.loadingFor = null
      report.loadMs = this.loadMs
    }
    const started = performance.now()
    try {
      return await this.withLimit(this.options.deployed.timeout, () => this.start(report, job))
    } finally {
      report.ms = performance.now() - started
      this.running = null
    }
  }

  /** Lets the thread end by itself; one that doesn't is ended. */
  async stop(): Promise<void> {
    this.leave()
    const ended = new Promise<void>((resolve) => this.thread.once('exit', () => resolve()))
    this.tell({ kind: 'stop' })
    const limit = setTimeout(() => void this.thread.terminate(), STOP_LIMIT_MS)
    await ended
    clearTimeout(limit)
  }

  /** Ends the thread at once, in the middle of whatever it does. */
  kill(error: PlatformError): void {
    this.fail(error)
    void this.thread.terminate()
  }

  private start(report: InvocationReport, job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      this.running = { report, resolve, reject }
      this.tell(job)
    })
  }

  private async withLimit<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
    const limit = setTimeout(() => this.kill(platformErrors.timeLimit(seconds)), seconds * 1000)
    try {
      return await work()
    } finally {
      clearTimeout(limit)
    }
  }

  private tell(message: ToWorker): void {
    this.thread.postMessage(message)
  }

  private hear(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        this.loadMs = message.loadMs
        this.settleLoaded?.resolve()
        break
      case 'output':
        this.options.print(this, message.text)
        break
      case 'done':
        this.running?.resolve(message.reply)
        break
      case 'failed':
        this.options.print(this, message.stack)
        this.running?.reject(platformErrors.functionFailed(message.message))
        break
      case 'broken':
        this.options.print(this, message.stack)
        this.kill(platformErrors.functionFailed(message.message))
        break
    }
  }

  private fail(error: PlatformError): void {
    this.leave()
    this.settleLoaded?.reject(error)
    this.running?.reject(error)
  }

  private leave(): void {
    if (this.isGone) return
    this.isGone = true
    this.options.gone(this)
  }
}
