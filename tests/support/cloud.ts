import tcb, { type CloudBase } from '@cloudbase/node-sdk'
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FaultSettings } from '../../cloudfunctions/local/faults'
import { ENVIRONMENT_ID } from '../../cloudfunctions/local/functions/environment'
import type { Identity } from '../../cloudfunctions/local/identities'
import type { InvocationReport } from '../../cloudfunctions/local/invocations'
import type { Setup } from '../../cloudfunctions/local/setup'
import type { SentMessage } from '../../cloudfunctions/local/wechat/subscriptions'
import { builtFunctions, builtLocalCloud } from './builds'
import { send, type Reply } from './http'

export interface CloudOptions {
  /** Otherwise a temporary one, removed on `stop`. */
  dataDir?: string
  functionsDir?: string
  /** In place of the product's collections, rules and templates. */
  setup?: Partial<Setup>
  env?: Record<string, string>
  keepData?: boolean
  /** What its clock shows at the start, before any demo data are made; the machine's time when left out. */
  at?: number
  /** Whether timers fire by themselves; otherwise `runTimer` does it. */
  timers?: boolean
}

export type Figures = Pick<
  InvocationReport,
  'requestId' | 'calls' | 'examined' | 'returned' | 'indexes' | 'ms' | 'loadMs' | 'ok'
>

/** What `wx.cloud.callFunction` rejects with. */
export class PlatformFailure extends Error {
  constructor(
    readonly errCode: number,
    message: string,
    readonly status: number,
    readonly report: Figures | null,
  ) {
    super(message)
  }
}

/** Fault settings as a test writes them: everything that isn't named has its default. */
export type FaultInput = Partial<Omit<FaultSettings, 'rules'>> & {
  rules?: (Partial<FaultSettings['rules'][number]> & { kind: FaultSettings['rules'][number]['kind'] })[]
}

export class Cloud {
  url = ''
  private child: ChildProcess | null = null
  private printed = ''

  constructor(
    /** The data folder. */
    readonly folder: string,
    private readonly scratch: string,
    private readonly options: CloudOptions,
  ) {}

  /** Runs a function as this person's phone would. The type of the reply is the caller's claim. */
  async invoke<Data = unknown>(
    name: string,
    event: unknown,
    openid = '',
  ): Promise<{ reply: Data; report: Figures }> {
    const reply = await this.send(
      'POST',
      `/invoke/${name}`,
      JSON.stringify(event),
      openid ? { 'x-openid': openid } : {},
    )
    const header = reply.headers['x-invocation']
    const report = typeof header === 'string' ? (JSON.parse(header) as Figures) : null
    if (reply.status === 200 && report) return { reply: JSON.parse(reply.text) as Data, report }
    const failure = JSON.parse(reply.text) as { errCode: number; errMsg: string }
    throw new PlatformFailure(failure.errCode, failure.errMsg, reply.status, report)
  }

  async runTimer<Data = unknown>(name: string): Promise<{ reply: Data; report: InvocationReport }> {
    const reply = await this.send('POST', `/dev/api/run-timer/${name}`)
    if (reply.status === 200) return JSON.parse(reply.text) as { reply: Data; report: InvocationReport }
    const failure = JSON.parse(reply.text) as { errCode: number; errMsg: string; report: InvocationReport }
    throw new PlatformFailure(failure.errCode, failure.errMsg, reply.status, failure.report)
  }

  readonly clock = {
    now: async () => (await this.dev<{ now: number }>('GET', 'clock')).now,
    set: async (instant: number | string) =>
      (await this.dev<{ now: number }>('PUT', 'clock', { set: instant })).now,
    advance: async (ms: number) => (await this.dev<{ now: number }>('PUT', 'clock', { advance: ms })).now,
    reset: async () => (await this.dev<{ now: number }>('PUT', 'clock', { reset: true })).now,
  }

  /** Replaces all faults; without an argument everything works again. */
  faults(settings: FaultInput = {}): Promise<FaultSettings> {
    return this.dev('PUT', 'faults', settings)
  }

  messages(): Promise<SentMessage[]> {
    return this.dev('GET', 'messages')
  }

  /** Newest first. */
  log(limit = 100): Promise<InvocationReport[]> {
    return this.dev('GET', `log?limit=${limit}`)
  }

  identities(list?: Partial<Identity>[]): Promise<Identity[]> {
    return list ? this.dev('PUT', 'identities', list) : this.dev('GET', 'identities')
  }

  subscribe(openid: string, templateIds: string[], accept = templateIds): Promise<Record<string, string>> {
    return this.dev('POST', 'subscribe', { openid, templateIds, accept })
  }

  async phoneCode(openid: string): Promise<string> {
    return (await this.dev<{ code: string }>('GET', `phone-code?openid=${encodeURIComponent(openid)}`)).code
  }

  async import(lines: Iterable<{ collection: string; document: Record<string, unknown> }>): Promise<number> {
    const text = Array.from(lines, (line) => JSON.stringify(line)).join('\n')
    return (JSON.parse((await this.send('POST', '/dev/api/import', text)).text) as { imported: number })
      .imported
  }

  /** Every document there is. */
  async dump(): Promise<{ collection: string; document: Record<string, unknown> }[]> {
    const { text } = await this.send('GET', '/dev/api/dump')
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.map((line) => JSON.parse(line) as { collection: string; document: Record<string, unknown> })
  }

  async upload(path: string, bytes: Uint8Array | string, openid: string): Promise<string> {
    const url = `/storage/upload?path=${encodeURIComponent(path)}`
    const reply = await this.send('POST', url, bytes, { 'x-openid': openid })
    const body = JSON.parse(reply.text) as { fileID?: string; errCode: number; errMsg: string }
    if (body.fileID) return body.fileID
    throw new PlatformFailure(body.errCode, body.errMsg, reply.status, null)
  }

  /** The real SDK, speaking to this cloud as code outside any function. */
  sdk(): CloudBase {
    // Without these the SDK looks for a metadata host before each call.
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: ENVIRONMENT_ID,
    })
    const serviceUrl = `${this.url}/admin`
    return tcb.init({
      env: ENVIRONMENT_ID,
      secretId: 'local',
      secretKey: 'local',
      serviceUrl,
      keepalive: true,
    })
  }

  send(
    method: string,
    path: string,
    body?: Uint8Array | string,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    return send({ method, url: this.url + path, body, headers }).catch((error: unknown) => {
      if (this.child?.exitCode === null && this.child.signalCode === null) throw error
      throw new Error(`the local cloud is not running (${String(error)})\n${this.printed}`)
    })
  }

  async start(): Promise<void> {
    const { at, env, functionsDir, setup, timers } = this.options
    if (at !== undefined) this.setClockBefore(at)
    const setupFile = join(this.scratch, 'setup.json')
    if (setup) writeFileSync(setupFile, JSON.stringify(setup))
    const inherited = ['PATH', 'HOME', 'TMPDIR', 'NODE_V8_COVERAGE'].map((name) => [
      name,
      process.env[name] ?? '',
    ])
    const child = fork(builtLocalCloud(), ['--json'], {
      execArgv: [],
      silent: true,
      env: {
        ...Object.fromEntries(inherited.filter(([, value]) => value !== '')),
        PORT: this.url === '' ? '0' : new URL(this.url).port,
        DATA_DIR: this.folder,
        TIMERS: timers ? 'on' : 'off',
        FUNCTIONS_DIR: functionsDir ?? builtFunctions(),
        ...(setup ? { CLOUD_SETUP: setupFile } : {}),
        ...env,
      },
    })
    this.child = child
    this.url = `http://127.0.0.1:${await this.listening(child)}`
  }

  private setClockBefore(at: number): void {
    const file = join(this.folder, 'state', 'clock.json')
    if (existsSync(file)) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ shift: at - Date.now() }))
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** On the same data and the same port. */
  async restart(): Promise<void> {
    await this.end('SIGTERM')
    await this.start()
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
    if (!this.options.keepData) rmSync(this.scratch, { recursive: true, force: true })
  }

  private async dev<Data>(method: string, path: string, body?: unknown): Promise<Data> {
    const reply = await this.send(
      method,
      `/dev/api/${path}`,
      body === undefined ? undefined : JSON.stringify(body),
    )
    if (reply.status !== 200) throw new Error(`${method} /dev/api/${path}: ${reply.status} ${reply.text}`)
    return JSON.parse(reply.text) as Data
  }

  private listening(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.printed = (this.printed + chunk.toString('utf8')).slice(-20_000)
        const port = /"listening":(\d+)/.exec(this.printed)?.[1]
        if (port) resolve(Number(port))
      }
      this.printed = ''
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.once('exit', (code) => reject(new Error(`the local cloud ended (${code}):\n${this.printed}`)))
    })
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill(signal)
    await ended
  }
}

/** Starts a local cloud of its own for a test file, on a free port. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const scratch = mkdtempSync(join(tmpdir(), 'community-direct-'))
  const cloud = new Cloud(options.dataDir ?? join(scratch, 'data'), scratch, options)
  await cloud.start()
  return cloud
}
