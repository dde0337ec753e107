import { createHash, randomUUID } from 'node:crypto'

/** Who set a function going. The platform tells these apart by the environment, never by the event. */
export type Trigger = 'client' | 'timer' | 'function' | 'push' | 'http'

export interface DatabaseCall {
  action: string
  collection: string
  examined: number
  returned: number
  index: string | null
  ms: number
  code?: string
}

/** What one invocation did: figures and names, never what was said in it. */
export interface InvocationReport {
  requestId: string
  function: string
  /** `event.name` of an `api` call: which endpoint. */
  event: string | null
  trigger: Trigger
  /** A hash of the openid, enough to tell callers apart. */
  caller: string | null
  /** The cloud's clock at the start. */
  at: number
  /** Milliseconds in the worker; a cold start's loading is `loadMs` and comes on top. */
  ms: number
  loadMs: number | null
  calls: number
  examined: number
  returned: number
  /** Each index used, once; `null` stands for a scan. */
  indexes: (string | null)[]
  database: DatabaseCall[]
  /** Other calls to the platform: `wx.api security.msgSecCheck`, `storage.batchDeleteFile`. */
  platform: string[]
  output: string[]
  ok: boolean
  error: { errCode: number; errMsg: string } | null
}

export interface Caller {
  trigger: Trigger
  openid: string
}

export function openReport(
  functionName: string,
  event: string,
  caller: Caller,
  at: number,
): InvocationReport {
  return {
    requestId: randomUUID(),
    function: functionName,
    event: nameIn(event),
    trigger: caller.trigger,
    caller:
      caller.openid === '' ? null : createHash('sha256').update(caller.openid).digest('hex').slice(0, 12),
    at,
    ms: 0,
    loadMs: null,
    calls: 0,
    examined: 0,
    returned: 0,
    indexes: [],
    database: [],
    platform: [],
    output: [],
    ok: false,
    error: null,
  }
}

export function addDatabaseCall(report: InvocationReport, call: DatabaseCall): void {
  report.calls += 1
  report.examined += call.examined
  report.returned += call.returned
  if (call.examined > 0 && !report.indexes.includes(call.index)) report.indexes.push(call.index)
  report.database.push(call)
}

/** The figures that a reply's `x-invocation` header carries. */
export function figures(report: InvocationReport) {
  const { requestId, calls, examined, returned, indexes, ms, loadMs, ok } = report
  return { requestId, calls, examined, returned, indexes, ms, loadMs, ok }
}

function nameIn(event: string): string | null {
  try {
    const name = (JSON.parse(event) as { name?: unknown } | null)?.name
    return typeof name === 'string' ? name.slice(0, 100) : null
  } catch {
    return null
  }
}
