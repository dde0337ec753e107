import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerAdmin } from './admin'
import { devApi } from './dev/api'
import devScript from './dev/page.browser.js'
import devPage from './dev/page.html'
import { accessByHttp, functionAt } from './http-access'
import { decodedPath, readBody, sendJson } from './http'
import { invokeAsClient } from './invoke'
import type { LocalCloud } from './local-cloud'
import { serveStatic } from './static'
import { download, uploadAsClient, uploadByTicket } from './storage/http'

const MAX_ADMIN_BODY = 64_000_000
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** The cloud's one port. `cloud` is null until the data folder is open. */
export function createCloudServer(folder: string, cloud: () => LocalCloud | null): Server {
  return createServer((request, response) => {
    void answer(folder, cloud(), request, response).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { errCode: -1, errMsg: 'the local cloud failed, see its terminal' })
    })
  })
}

async function answer(
  folder: string,
  cloud: LocalCloud | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site must not reach this port by a name that it points here.
  if (!isFromHere(request)) return sendJson(response, 403, { errCode: -1, errMsg: 'loopback only' })
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (cloud === null) {
    if (url.pathname === '/dev/api/health') return sendJson(response, 200, { folder, pid: process.pid })
    return sendJson(response, 503, { errCode: -1, errMsg: 'the local cloud is starting' })
  }
  await route(cloud, request, response, url)
}

async function route(cloud: LocalCloud, request: IncomingMessage, response: ServerResponse, url: URL) {
  const { method } = request
  const [, first = '', ...rest] = url.pathname.split('/')
  const reads = method === 'GET' || method === 'HEAD'
  if (first === 'admin' && method === 'POST') return admin(cloud, request, response, rest[0])
  if (first === 'invoke' && method === 'POST') {
    return invokeAsClient({ ...cloud, rules: cloud.setup.functionRules }, request, response, rest.join('/'))
  }
  if (first === 'storage') {
    if (method === 'POST' && rest.join('/') === 'upload') return uploadAsClient(cloud, request, response, url)
    if (method === 'PUT') return uploadByTicket(cloud, request, response, url)
    if (reads) return download(cloud, request, response, url)
  }
  if (first === 'dev' && rest[0] === 'api') return devApi(cloud, request, response, url)
  if (reads && url.pathname === '/dev') return sendPage(response, 'text/html', devPage)
  if (reads && url.pathname === '/dev/page.js') return sendPage(response, 'text/javascript', devScript)
  const served = functionAt(cloud.setup.httpPaths, url.pathname)
  if (served !== null) return accessByHttp(cloud.runtime, served, { request, response, url })
  const path = decodedPath(url.pathname)
  if (reads && path !== null) return serveStatic(cloud.pagesFolder, request, response, path)
  sendJson(response, 404, { message: `no ${method} ${url.pathname}` })
}

async function admin(
  cloud: LocalCloud,
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
) {
  const body = JSON.parse((await readBody(request, MAX_ADMIN_BODY)).toString('utf8')) as Record<
    string,
    unknown
  >
  const source = token === undefined ? null : cloud.runtime.workerOf(token)
  // A thread that was ended may have left calls on the way; nothing of it counts any more.
  if (token !== undefined && source === null) return void response.destroy()
  const reply = await answerAdmin(cloud, body, source)
  if (reply === 'lost') response.destroy()
  else sendJson(response, 200, reply)
}

function sendPage(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }).end(text)
}

function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin, host = '' } = headers
  const isOwnOrigin = origin === undefined || LOOPBACK.test(origin.replace(/^https?:\/\//, ''))
  return isOwnOrigin && LOOPBACK.test(host)
}
