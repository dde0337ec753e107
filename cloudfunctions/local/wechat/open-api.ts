import type { CloudClock } from '../clock'
import type { Faults } from '../faults'
import type { Identities } from '../identities'
import type { StorageFiles } from '../storage/files'
import { MediaChecks } from './media-check'
import { msgSecCheck } from './msg-sec-check'
import { getPhoneNumber } from './phone-number'
import { Subscriptions, type Template } from './subscriptions'
import type { WordList } from './word-list'
import { getUnlimited } from './wxacode'

/** What an open API answers; `errCode` 0 is success. */
export interface OpenApiReply {
  errCode: number
  errMsg: string
  [field: string]: unknown
}

export interface WeChatParts {
  clock: CloudClock
  faults: Faults
  identities: Identities
  words: WordList
  files: StorageFiles
  templates: readonly Template[]
  subscriptionsFile: string
  mediaChecksFile: string
  origin(): string
  /** Delivers a message-push event to the function that takes them. */
  push(event: Record<string, unknown>): void
}

export type OpenApi = (input: Record<string, unknown>) => OpenApiReply | Promise<OpenApiReply>

/** Stands in for WeChat's server side, behind the SDK's `callWxOpenApi`. */
export class WeChat {
  readonly subscriptions: Subscriptions
  private readonly mediaChecks: MediaChecks
  private readonly apis: Readonly<Record<string, OpenApi>>

  constructor(parts: WeChatParts) {
    this.subscriptions = new Subscriptions(parts)
    this.mediaChecks = new MediaChecks(parts)
    this.apis = {
      'security.msgSecCheck': (input) => msgSecCheck(parts, input),
      'security.mediaCheckAsync': (input) => this.mediaChecks.start(input),
      'subscribeMessage.send': (input) => this.subscriptions.send(input),
      'wxacode.getUnlimited': (input) => getUnlimited(parts, input),
      'phonenumber.getPhoneNumber': (input) => getPhoneNumber(parts, input),
    }
  }

  /** `permissions` is what the calling function's config.json asks for; without one of its own a call is refused. */
  async call(name: string, requestData: string, permissions: readonly string[]): Promise<OpenApiReply> {
    const api = this.apis[name]
    if (!api) return failed(name, -604100, `API not found: ${name}`)
    if (!permissions.includes(name))
      return failed(name, -604101, 'function has no permission to call this API')
    const input = requestData === '' ? {} : (JSON.parse(requestData) as Record<string, unknown>)
    const reply = await api(input)
    // The gateway of node-sdk is assumed to answer as WeChat's own HTTP interface does in one place and as
    // wx-server-sdk does in another, so both spellings are there.
    return {
      ...reply,
      errMsg: `openapi.${name}:${reply.errMsg}`,
      errcode: reply.errCode,
      errmsg: reply.errMsg,
    }
  }

  close(): void {
    this.mediaChecks.close()
  }
}

function failed(name: string, errCode: number, message: string): OpenApiReply {
  const errMsg = `openapi.${name}:fail ${message}`
  return { errCode, errMsg, errcode: errCode, errmsg: message }
}

export function ok(fields: Record<string, unknown> = {}): OpenApiReply {
  return { errCode: 0, errMsg: 'ok', ...fields }
}

export function refused(errCode: number, message: string): OpenApiReply {
  return { errCode, errMsg: `fail ${message}` }
}
