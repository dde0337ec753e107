import { fitValues, type MessageTemplate } from '../../shared/templates'
import type { ContentCheck } from '../../shared/direct-line/schema'
import { cloud, succeeded } from './cloud'
import { describeFailure, log } from './log'

/** What WeChat answers; its own fields are in lower case or camel case depending on the way the call took. */
interface WeChatReply {
  errcode?: number
  errCode?: number
  trace_id?: string
  traceId?: string
  result?: { suggest?: string }
}

/** A WeChat error code, kept for whoever decides what it means. */
export class WeChatError extends Error {
  readonly errcode: number

  constructor(apiName: string, errcode: number) {
    super(`${apiName} answered ${errcode}`)
    this.name = 'WeChatError'
    this.errcode = errcode
  }
}

async function callOpenApi(apiName: string, requestData: Record<string, unknown>): Promise<WeChatReply> {
  const answer = succeeded(await cloud.callWxOpenApi({ apiName, requestData }))
  const reply = answer.result as WeChatReply | undefined
  const errcode = reply?.errcode ?? reply?.errCode ?? (reply ? 0 : -1)
  if (errcode !== 0) throw new WeChatError(apiName, errcode)
  return reply!
}

const verdicts: Readonly<Record<string, ContentCheck>> = { pass: 'passed', risky: 'risky', review: 'review' }

/** WeChat's own number for where a text appears; 2 is a comment, 3 a forum. */
const FORUM = 3
const LONGEST_CHECKED = 2_500

/**
 * The platform's opinion of a text (msgSecCheck v2). A check that can't be had — the service is down, or the author's
 * openid hasn't been active for two hours (61010) — gives `review`: a worker looks, and the case goes on.
 */
export async function checkText(content: string, openid: string): Promise<ContentCheck> {
  try {
    const reply = await callOpenApi('security.msgSecCheck', {
      version: 2,
      scene: FORUM,
      openid,
      content: content.slice(0, LONGEST_CHECKED),
    })
    return verdicts[reply.result?.suggest ?? ''] ?? 'review'
  } catch (failure) {
    log.warn({ unavailable: 'security.msgSecCheck', failure: describeFailure(failure) })
    return 'review'
  }
}

/** Starts the check of an image; the verdict is pushed later under the trace id returned here. */
export async function startPhotoCheck(mediaUrl: string, openid: string): Promise<string> {
  const reply = await callOpenApi('security.mediaCheckAsync', {
    version: 2,
    scene: FORUM,
    openid,
    media_url: mediaUrl,
    media_type: 2,
  })
  const traceId = reply.trace_id ?? reply.traceId
  if (!traceId) throw new WeChatError('security.mediaCheckAsync', -1)
  return traceId
}

/** Sends a subscription message; throws 43101 when the person has no consent left. */
export async function sendSubscriptionMessage(
  openid: string,
  template: MessageTemplate,
  values: Readonly<Record<string, string>>,
  page: string,
): Promise<void> {
  await callOpenApi('subscribeMessage.send', {
    touser: openid,
    template_id: template.id,
    page,
    data: fitValues(template, values),
  })
}

export const NO_CONSENT_LEFT = 43101
