import type { IncomingMessage, ServerResponse } from 'node:http'
import { ENVIRONMENT_ID } from './functions/environment'
import type { FunctionRuntime, Outcome } from './functions/runtime'
import { BodyTooLarge, readBody, sendJson, sendJsonText } from './http'
import { figures } from './invocations'

const MAX_BODY = 100 * 1024

/** Paths that lead to a function, `{ "/feeds": "feeds" }`: with everything below them. */
export type HttpPaths = Readonly<Record<string, string>>

/** What a function gives back to decide status and headers itself (集成响应). */
interface IntegrationResponse {
  statusCode: number
  headers?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

/** The function that a path leads to; the longest path that fits counts. */
export function functionAt(paths: HttpPaths, pathname: string): string | null {
  const fitting = Object.keys(paths).filter((path) => pathname === path || pathname.startsWith(`${path}/`))
  const [longest] = fitting.sort((a, b) => b.length - a.length)
  return longest === undefined ? null : paths[longest]!
}

/**
 * What CloudBase's HTTP access service does with a request from anywhere: there is no caller, and function rules
 * don't hold. https://docs.cloudbase.net/service/access-cloud-function
 */
export async function accessByHttp(
  runtime: FunctionRuntime,
  name: string,
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
) {
  try {
    const body = await readBody(request, MAX_BODY)
    const event = {
      path: url.pathname,
      httpMethod: request.method,
      headers: request.headers,
      queryStringParameters: Object.fromEntries(url.searchParams),
      requestContext: { envId: ENVIRONMENT_ID, appId: 0, uin: 0 },
      body: body.toString('utf8'),
      isBase64Encoded: false,
    }
    send(response, await runtime.invoke(name, JSON.stringify(event), { trigger: 'http', openid: '' }))
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    sendJson(response, 413, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: error.message })
  }
}

const isIntegrationResponse = (value: unknown): value is IntegrationResponse =>
  Number.isInteger((value as { statusCode?: unknown } | null)?.statusCode)

function send(response: ServerResponse, outcome: Outcome): void {
  const headers = { 'x-invocation': JSON.stringify(figures(outcome.report)) }
  if (!outcome.ok) {
    return sendJson(response, outcome.error.status, { code: 'FUNCTION_INVOCATION_FAILED' }, headers)
  }
  const value: unknown = JSON.parse(outcome.reply)
  if (isIntegrationResponse(value)) {
    const bytes = Buffer.from(value.body ?? '', value.isBase64Encoded ? 'base64' : 'utf8')
    const own = { 'content-length': bytes.length, ...value.headers, ...headers }
    response.writeHead(value.statusCode, own).end(bytes)
  } else if (value !== null && typeof value === 'object') {
    sendJsonText(response, 200, outcome.reply, headers)
  } else {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(String(value))
  }
}
