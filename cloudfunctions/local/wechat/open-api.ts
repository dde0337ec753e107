import { MediaChecks } from './media-check'
import { msgSecCheck } from './msg-sec-check'
import type { OpenApiReply, WeChatParts } from './parts'
import { getPhoneNumber } from './phone-number'
import { Subscriptions } from './subscriptions'
import { getUnlimited } from './wxacode'

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
