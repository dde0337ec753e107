import { nextFire, parseCron } from '../cron'
import type { CloudClock } from '../clock'
import type { DeployedFunctions } from './deployed'
import type { FunctionRuntime, Outcome } from './runtime'

const TICK_MS = 250

interface Parts {
  deployed: DeployedFunctions
  clock: CloudClock
  runtime: FunctionRuntime
  /** Otherwise they fire only when asked to: a test decides when. */
  isRunning: boolean
}

/** Fires the timers of the deployed functions by the cloud's clock. One that was slept through fires once, not for each time missed. */
export class Timers {
  private readonly due = new Map<string, number | null>()
  private seen: number
  private readonly ticking: NodeJS.Timeout | null

  constructor(private readonly parts: Parts) {
    this.seen = parts.clock.now()
    this.ticking = parts.isRunning ? setInterval(() => this.tick(), TICK_MS).unref() : null
  }

  /** What the platform sends, whoever asks for it: https://docs.cloudbase.net/cloud-function/timer-trigger */
  fire(name: string, timerName: string): Promise<Outcome> {
    const { clock, runtime } = this.parts
    const event = {
      Type: 'Timer',
      TriggerName: timerName,
      Time: new Date(clock.now()).toISOString(),
      Message: '',
    }
    return runtime.invoke(name, JSON.stringify(event), { trigger: 'timer', openid: '' })
  }

  stop(): void {
    if (this.ticking) clearInterval(this.ticking)
  }

  private tick(): void {
    const now = this.parts.clock.now()
    if (now < this.seen) this.due.clear()
    for (const deployed of this.parts.deployed.all()) {
      for (const { name, cron } of deployed.timers) {
        const key = `${deployed.name} ${name} ${cron}`
        const due = this.due.get(key)
        if (due !== undefined && due !== null && due <= now) void this.fire(deployed.name, name)
        if (due === undefined || (due !== null && due <= now)) {
          this.due.set(key, nextFire(parseCron(cron), due === undefined ? Math.min(this.seen, now) : now))
        }
      }
    }
    this.seen = now
  }
}
