import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientMayInvoke, type FunctionRules } from './functions/rules'
import type { FunctionRuntime } from './functions/runtime'
import { APP_ID } from './functions/environment'
import { BodyTooLarge, readBody, sendJson, sendJsonText } from './http'
import type { Identities } from './identities'
import { figures } from './invocations'
import { PlatformError, platformErrors } from './platform-error'

/** The platform's limit for the text a client may send to a function. */
const MAX_EVENT_BYTES = 100 * 1024
const OPENID = /^[\x21-\x7e]{1,64}$/

interface Parts {
  runtime: FunctionRuntime
  identities: Identities
  rules: FunctionRules
}

/**
 * `POST /invoke/<function>`: what `wx.cloud.callFunction` does. The identity is the header's alone, and it's the
 * platform that puts `userInfo` into the event, over whatever the client sent.
 */
export async function invokeAsClient(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
) {
  const header = String(request.headers['x-openid'] ?? '')
  const openid = OPENID.test(header) ? header : ''
  try {
    const event = await readEvent(request, openid)
    if (!clientMayInvoke(parts.rules, name, openid)) throw platformErrors.notAllowed(name)
    if (openid !== '') parts.identities.seen(openid)
    const outcome = await parts.runtime.invoke(name, event, { trigger: 'client', openid })
    const headers = { 'x-invocation': JSON.stringify(figures(outcome.report)) }
    if (outcome.ok) sendJsonText(response, 200, outcome.reply, headers)
    else sendJson(response, outcome.error.status, outcome.error.body, headers)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    sendJson(response, error.status, error.body)
  }
}

async function readEvent(request: IncomingMessage, openid: string): Promise<string> {
  const text = (await readLimited(request)).toString('utf8')
  try {
    const event: unknown = JSON.parse(text === '' ? '{}' : text)
    if (event === null || typeof event !== 'object' || Array.isArray(event))
      throw platformErrors.invalidEvent()
    return JSON.stringify(openid === '' ? event : { ...event, userInfo: { appId: APP_ID, openId: openid } })
  } catch (error) {
    if (error instanceof SyntaxError) throw platformErrors.invalidEvent()
    throw error
  }
}

async function readLimited(request: IncomingMessage): Promise<Buffer> {
  try {
    return await readBody(request, MAX_EVENT_BYTES)
  } catch (error) {
    if (error instanceof BodyTooLarge) throw platformErrors.eventTooLarge(MAX_EVENT_BYTES)
    throw error
  }
}
