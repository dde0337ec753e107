import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One built function, as `cloudfunctions/build.ts` leaves it in a folder of its own. */
export interface DeployedFunction {
  name: string
  entry: string
  /** Seconds; the platform's default is 3. */
  timeout: number
  openApi: readonly string[]
  timers: readonly { name: string; cron: string }[]
  /** Changes when the bundle or its configuration is rebuilt. */
  stamp: string
}

interface FunctionConfig {
  timeout?: number
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
}

const DEFAULT_TIMEOUT = 3
// A name reaches this from a URL, and becomes a folder.
const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

export class DeployedFunctions {
  private readonly known = new Map<string, DeployedFunction>()

  constructor(private readonly folder: string) {}

  find(name: string): DeployedFunction | null {
    if (!FUNCTION_NAME.test(name)) return null
    const stamp = this.stampOf(name)
    if (stamp === null) return null
    const known = this.known.get(name)
    if (known?.stamp === stamp) return known
    const read = this.read(name, stamp)
    this.known.set(name, read)
    return read
  }

  all(): DeployedFunction[] {
    const folders = statSync(this.folder, { throwIfNoEntry: false }) ? readdirSync(this.folder) : []
    return folders.map((name) => this.find(name)).filter((found) => found !== null)
  }

  private stampOf(name: string): string | null {
    const stamps = ['index.js', 'config.json'].map((file) => {
      const stat = statSync(join(this.folder, name, file), { throwIfNoEntry: false })
      return stat ? `${stat.mtimeMs}-${stat.size}` : null
    })
    return stamps[0] === null ? null : stamps.join(' ')
  }

  private read(name: string, stamp: string): DeployedFunction {
    const file = join(this.folder, name, 'config.json')
    const hasConfig = statSync(file, { throwIfNoEntry: false }) !== undefined
    const config = hasConfig ? (JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig) : {}
    return {
      name,
      entry: join(this.folder, name, 'index.js'),
      timeout: config.timeout ?? DEFAULT_TIMEOUT,
      openApi: config.permissions?.openapi ?? [],
      timers: (config.triggers ?? [])
        .filter((trigger) => trigger.type === 'timer')
        .map((trigger) => ({ name: trigger.name, cron: trigger.config })),
      stamp,
    }
  }
}
