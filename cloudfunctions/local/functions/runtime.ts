import { openReport, type Caller, type InvocationReport } from '../invocations'
import type { CloudClock } from '../clock'
import type { FunctionLog } from '../log'
import { PlatformError, platformErrors } from '../platform-error'
import type { DeployedFunction, DeployedFunctions } from './deployed'
import { functionEnvironment, invocationContext, invocationEnvironment } from './environment'
import type { FunctionWorker } from './function-worker'
import { FunctionPool } from './pool'

const MAX_REPLY_BYTES = 6_000_000
const MAX_OUTPUT_LINES = 100

export type Outcome = { report: InvocationReport } & (
  { ok: true; reply: string } | { ok: false; error: PlatformError }
)

interface Parts {
  deployed: DeployedFunctions
  clock: CloudClock
  log: FunctionLog
  /** Where a worker's SDK sends its calls. */
  adminUrl(token: string): string
}

/** Runs built functions, each in threads of its own. */
export class FunctionRuntime {
  private readonly pools = new Map<string, FunctionPool>()
  private readonly retired = new Set<FunctionPool>()

  constructor(private readonly parts: Parts) {}

  /** Runs a function once. `event` is JSON text; the reply is too. Never throws for what the function does. */
  async invoke(name: string, event: string, caller: Caller): Promise<Outcome> {
    const { clock, log, deployed } = this.parts
    const report = openReport(name, event, caller, clock.now())
    const found = deployed.find(name)
    try {
      if (found === null) throw platformErrors.functionMissing(name)
      const reply = await this.run(found, event, caller, report)
      report.ok = true
      return { ok: true, reply, report }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      report.error = { errCode: error.errCode, errMsg: error.message }
      return { ok: false, error, report }
    } finally {
      log.add(report)
    }
  }

  /** The thread that owns this token, while it lives. */
  workerOf(token: string): { worker: FunctionWorker; deployed: DeployedFunction } | null {
    for (const pool of [...this.pools.values(), ...this.retired]) {
      const worker = pool.holding(token)
      if (worker) return { worker, deployed: pool.deployed }
    }
    return null
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values(), ...this.retired].map((pool) => pool.close()))
  }

  private async run(
    deployed: DeployedFunction,
    event: string,
    caller: Caller,
    report: InvocationReport,
  ): Promise<string> {
    const reply = await this.poolFor(deployed).run(report, (token) => {
      const environment = invocationEnvironment(deployed, this.parts.adminUrl(token), caller)
      const context = invocationContext(deployed, report.requestId, environment)
      return { kind: 'invoke', event, context, environment }
    })
    if (Buffer.byteLength(reply) > MAX_REPLY_BYTES) throw platformErrors.replyTooLarge()
    return reply
  }

  /** A rebuilt bundle gets new threads; the old ones finish what they run. */
  private poolFor(deployed: DeployedFunction): FunctionPool {
    const current = this.pools.get(deployed.name)
    if (current?.deployed.stamp === deployed.stamp) return current
    if (current) {
      current.retire()
      this.retired.add(current)
    }
    const pool = new FunctionPool({
      deployed,
      clock: this.parts.clock.shared,
      environment: (token) => functionEnvironment(deployed, this.parts.adminUrl(token)),
      print: (worker, text) => this.print(deployed, worker, text),
    })
    this.pools.set(deployed.name, pool)
    return pool
  }

  private print(deployed: DeployedFunction, worker: FunctionWorker, text: string): void {
    const { report } = worker
    if (report && report.output.length < MAX_OUTPUT_LINES) report.output.push(text.slice(0, 2000))
    this.parts.log.print(deployed.name, report?.requestId ?? null, this.parts.clock.now(), text)
  }
}
