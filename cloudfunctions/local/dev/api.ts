import { EJSON } from 'bson'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { LocalCloud } from '../local-cloud'
import { FaultSettings } from '../faults'
import { readBody, sendJson, sendJsonText } from '../http'
import { Identity } from '../identities'
import { Words } from '../wechat/word-list'
import { getUnlimited } from '../wechat/wxacode'
import { importLines } from './import'

const MAX_BODY = 5_000_000

const ClockChange = z.union([
  z.strictObject({ set: z.union([z.number(), z.iso.datetime({ offset: true })]) }),
  z.strictObject({ advance: z.number() }),
  z.strictObject({ reset: z.literal(true) }),
])
const Consent = z.strictObject({
  openid: z.string().min(1),
  templateIds: z.array(z.string()),
  accept: z.array(z.string()).default([]),
})

type Handler = (cloud: LocalCloud, request: IncomingMessage, url: URL) => unknown

/** What the developer page, the tests and the browser build's identity switcher ask. See ../README.md. */
const routes: Readonly<Record<string, Handler>> = {
  'GET health': (cloud) => ({ folder: cloud.folder, pid: process.pid }),
  'GET identities': (cloud) => cloud.identities.list,
  'PUT identities': async (cloud, request) => {
    cloud.identities.replace(await parsed(z.array(Identity), request))
    return cloud.identities.list
  },
  'GET clock': (cloud) => ({ now: cloud.clock.now() }),
  'PUT clock': async ({ clock }, request) => {
    const change = await parsed(ClockChange, request)
    if ('set' in change) clock.set(new Date(change.set).getTime())
    else if ('advance' in change) clock.advance(change.advance)
    else clock.reset()
    return { now: clock.now() }
  },
  'GET log': ({ log }, _request, url) => log.latest(Number(url.searchParams.get('limit') ?? 100)),
  'GET messages': ({ weChat }) => weChat.subscriptions.messages,
  'GET templates': ({ setup }) => setup.templates,
  'POST subscribe': async ({ weChat }, request) => {
    const { openid, templateIds, accept } = await parsed(Consent, request)
    return weChat.subscriptions.consent(openid, templateIds, accept)
  },
  'GET faults': ({ faults }) => faults.settings,
  'PUT faults': async ({ faults }, request) => {
    faults.set(await parsed(FaultSettings, request))
    return faults.settings
  },
  'GET words': ({ words }) => words.words,
  'PUT words': async ({ words }, request) => {
    words.replace(await parsed(Words, request))
    return words.words
  },
  'GET functions': ({ deployed }) =>
    deployed.all().map(({ name, timers, timeout }) => ({ name, timers, timeout })),
  'GET collections': ({ database }) => database.collections(),
  'GET phone-code': ({ identities }, _request, url) => ({
    code: identities.phoneCode(url.searchParams.get('openid') ?? ''),
  }),
  'POST import': ({ database }, request) => importLines(database, request),
}

export async function devApi(
  cloud: LocalCloud,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const path = url.pathname.slice('/dev/api/'.length)
  try {
    const timer = /^run-timer\/([\w-]+)$/.exec(path)
    if (request.method === 'POST' && timer) return await runTimer(cloud, response, timer[1] ?? '')
    if (request.method === 'GET' && path === 'dump') return dump(cloud, response)
    if (request.method === 'POST' && path === 'qr') return await qr(cloud, request, response)
    const handler = routes[`${request.method} ${path}`]
    if (!handler) return sendJson(response, 404, { message: `no ${request.method} ${url.pathname}` })
    sendJson(response, 200, await handler(cloud, request, url))
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error
    sendJson(response, 400, { message: error.message })
  }
}

async function parsed<Schema extends z.ZodType>(
  schema: Schema,
  request: IncomingMessage,
): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse((await readBody(request, MAX_BODY)).toString('utf8')))
}

async function runTimer(cloud: LocalCloud, response: ServerResponse, name: string) {
  const timer = cloud.deployed.find(name)?.timers[0]
  const outcome = await cloud.timers.fire(name, timer?.name ?? 'manual')
  if (outcome.ok)
    sendJsonText(response, 200, `{"reply":${outcome.reply},"report":${JSON.stringify(outcome.report)}}`)
  else sendJson(response, outcome.error.status, { ...outcome.error.body, report: outcome.report })
}

function dump({ database }: LocalCloud, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' })
  for (const line of database.dump()) response.write(`${EJSON.stringify(line, { relaxed: true })}\n`)
  response.end()
}

async function qr({ origin }: LocalCloud, request: IncomingMessage, response: ServerResponse) {
  const reply = await getUnlimited({ origin }, await parsed(z.record(z.string(), z.unknown()), request))
  if (reply.errCode !== 0) return sendJson(response, 400, reply)
  response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from(String(reply.buffer), 'base64'))
}
