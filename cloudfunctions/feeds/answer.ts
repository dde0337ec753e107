import { sentences, type Reason } from '../../shared/errors'
import { describeFailure, log } from '../kit/log'
import { activityFeed } from './activity-feed'
import { roomFeed } from './room-feed'

/** What the HTTP access service passes on, and what it makes a response of (集成请求, 集成响应). */
export interface HttpRequest {
  path?: unknown
  httpMethod?: unknown
}

export interface HttpResponse {
  statusCode: number
  headers: Record<string, string>
  body: string
}

// At its end only: whether the service passes on the part of the path that leads here isn't written anywhere.
const FEED = /\/(rooms|activities)\/([a-z2-7]{26})\.ics$/
const feeds: Readonly<Record<string, (token: string, now: number) => Promise<string | null>>> = {
  rooms: roomFeed,
  activities: activityFeed,
}
const readMethods: readonly unknown[] = ['GET', 'HEAD']

const always = { 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' }

const refused = (statusCode: number, reason: Reason, headers: Record<string, string> = {}): HttpResponse => ({
  statusCode,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...always, ...headers },
  body: sentences[reason],
})

async function read({ path, httpMethod }: HttpRequest, now: number): Promise<HttpResponse> {
  if (!readMethods.includes(httpMethod)) return refused(405, 'core.unknown_endpoint', { allow: 'GET, HEAD' })
  const [, kind, token] = FEED.exec(String(path)) ?? []
  const body = kind && token ? await feeds[kind]!(token, now) : null
  if (body === null) return refused(404, 'booking.feed_missing')
  return { statusCode: 200, headers: { 'content-type': 'text/calendar; charset=utf-8', ...always }, body }
}

/** Answers one request for a calendar. The only catch is here; what went wrong is for the log alone. */
export async function answer(request: HttpRequest, now: number): Promise<HttpResponse> {
  try {
    const response = await read(request, now)
    log.info({ feed: 'calendar', status: response.statusCode })
    return response
  } catch (failure) {
    log.error({ feed: 'calendar', status: 503, failure: describeFailure(failure) })
    return refused(503, 'core.unavailable', { 'retry-after': '300' })
  }
}
