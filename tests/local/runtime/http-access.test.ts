import type { Cloud } from '../../support/cloud'
import { startFixtureCloud } from './fixture'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())

interface Echo {
  event: Record<string, unknown>
  openId: string
  trigger: string | null
}

test('a function that has a path gets the request as the platform describes it, and knows no caller', async () => {
  const headers = { 'x-openid': 'oForged', 'user-agent': 'Calendar' }
  const { status, text } = await cloud.send('POST', '/echo/a/b?token=t&x=%E4%B8%80', 'body', headers)
  const { event, openId, trigger } = JSON.parse(text) as Echo
  expect(status).toBe(200)
  expect(event).toMatchObject({
    path: '/echo/a/b',
    httpMethod: 'POST',
    headers: { 'user-agent': 'Calendar' },
    queryStringParameters: { token: 't', x: '一' },
    body: 'body',
    isBase64Encoded: false,
  })
  expect(openId).toBe('')
  expect(trigger).toBeNull()
})

test.each([
  ['text', 200, 'text/plain; charset=utf-8', 'just text'],
  ['object', 200, 'application/json; charset=utf-8', '{"foo":"bar"}'],
  ['whole', 410, 'text/calendar; charset=utf-8', '日历'],
])('what a function returns as %s becomes the response', async (path, status, type, text) => {
  const reply = await cloud.send('GET', `/echo/pages/${path}`)
  expect([reply.status, reply.headers['content-type'], reply.text]).toEqual([status, type, text])
})

test('a response in base64 is sent as bytes, and headers are the function’s own', async () => {
  expect((await cloud.send('GET', '/echo/pages/bytes')).text).toBe('日历')
  expect((await cloud.send('GET', '/echo/pages/whole')).headers['x-own']).toBe('kept')
})

test('a function that fails, or isn’t there, says so by its status and nothing of why', async () => {
  const failed = await cloud.send('GET', '/echo/pages/failure')
  expect(failed.status).toBe(500)
  expect(failed.text).not.toContain('it failed')
  expect((await cloud.send('GET', '/gone')).status).toBe(404)
})

test('a function without a path isn’t reached by one', async () => {
  expect((await cloud.send('POST', '/notes', '{}')).status).toBe(404)
  expect((await cloud.send('POST', '/echoes', '{}')).status).toBe(404)
})

test('a request that is too large is refused before the function sees it', async () => {
  expect((await cloud.send('POST', '/echo', 'x'.repeat(100 * 1024 + 1))).status).toBe(413)
})
