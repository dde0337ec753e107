import { randomUUID } from 'node:crypto'
import type { LocalDatabase } from './database/database'
import type { FaultRule, Faults } from './faults'
import type { DeployedFunction } from './functions/deployed'
import type { FunctionWorker } from './functions/function-worker'
import type { FunctionRuntime } from './functions/runtime'
import { addDatabaseCall } from './invocations'
import { platformErrors } from './platform-error'
import type { PlatformReply } from './platform-reply'
import { storageAction } from './storage/actions'
import type { StorageFiles } from './storage/files'
import type { StorageLinks } from './storage/links'
import type { WeChat } from './wechat/open-api'

/** `lost`: the connection breaks without an answer. */
export type AdminAnswer = (PlatformReply & { requestId: string }) | 'lost'

export interface AdminParts {
  database: LocalDatabase
  files: StorageFiles
  links: StorageLinks
  weChat: WeChat
  runtime: FunctionRuntime
  faults: Faults
  origin(): string
}

/** The worker a call came from; null for an SDK outside any function. */
export type Source = { worker: FunctionWorker; deployed: DeployedFunction } | null

/** Answers one request of the SDK's protocol, with whatever fault is set for it. */
export async function answerAdmin(
  parts: AdminParts,
  body: Record<string, unknown>,
  source: Source,
): Promise<AdminAnswer> {
  const requestId = randomUUID()
  const action = String(body.action)
  const collection = String(body.collectionName ?? body.apiName ?? '')
  const fault = parts.faults.strike({ action, collection, function: source?.deployed.name ?? null })
  const crash = () => source?.worker.kill(platformErrors.functionFailed('the process was killed'))

  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  if (fault?.kind === 'crash-before') crash()
  if (fault?.kind === 'crash-before' || fault?.kind === 'fail-before') return 'lost'
  const refusal = refusalBy(fault)
  // A commit that lost leaves no transaction open.
  if (fault?.kind === 'conflict') await parts.database.handle('database.abortTransaction', body)
  if (refusal) return { ...refusal, requestId }

  const reply = await perform(parts, action, body, source)
  if (fault?.kind === 'crash-after') crash()
  return fault?.kind === 'crash-after' || fault?.kind === 'fail-after' ? 'lost' : { ...reply, requestId }
}

function refusalBy(fault: FaultRule | null): PlatformReply | null {
  if (fault?.kind === 'throttle') return { code: 'EXCEED_REQUEST_LIMIT', message: 'exceed request limit' }
  if (fault?.kind === 'conflict') return { code: 'DATABASE_TRANSACTION_CONFLICT', message: 'WriteConflict' }
  return null
}

async function perform(
  parts: AdminParts,
  action: string,
  body: Record<string, unknown>,
  source: Source,
): Promise<PlatformReply> {
  const service = action.split('.')[0]
  if (service === 'database') return databaseAction(parts, action, body, source)
  source?.worker.report?.platform.push(action === 'wx.api' ? `${action} ${String(body.apiName)}` : action)
  if (service === 'storage') return storageAction(parts, action, body)
  if (action === 'wx.api') {
    const permissions = source?.deployed.openApi ?? []
    const reply = await parts.weChat.call(String(body.apiName), String(body.requestData ?? ''), permissions)
    return { data: { responseData: JSON.stringify(reply) } }
  }
  if (action === 'functions.invokeFunction') {
    const event = String(body.request_data) || '{}'
    const outcome = await parts.runtime.invoke(String(body.function_name), event, {
      trigger: 'function',
      openid: '',
    })
    if (outcome.ok) return { data: { response_data: outcome.reply } }
    return { code: 'FUNCTIONS_EXECUTE_FAIL', message: outcome.error.message }
  }
  return { code: 'INVALID_ACTION', message: `the local cloud has no ${action}` }
}

async function databaseAction(
  { database }: AdminParts,
  action: string,
  body: Record<string, unknown>,
  source: Source,
): Promise<PlatformReply> {
  const report = source?.worker.report ?? null
  const started = performance.now()
  const { usage, ...reply } = await database.handle(action, body)
  if (report) {
    addDatabaseCall(report, {
      action,
      collection: String(body.collectionName ?? ''),
      examined: usage.examined,
      returned: usage.returned,
      index: usage.index,
      ms: performance.now() - started,
      ...(reply.code === undefined ? {} : { code: reply.code }),
    })
  }
  return reply
}
