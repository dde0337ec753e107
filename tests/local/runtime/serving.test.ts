import type { Cloud } from '../../support/cloud'
import { startFixtureCloud } from './fixture'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())

test('the developer page and its script are there', async () => {
  const page = await cloud.send('GET', '/dev')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.text).toContain('<h1>开发页</h1>')
  expect((await cloud.send('GET', '/dev/page.js')).headers['content-type']).toContain('text/javascript')
})

test('a file that isn’t in the browser build is not found, and is not answered with the page', async () => {
  expect((await cloud.send('GET', '/js/absent.js')).status).toBe(404)
})

test.each([
  ['a name that was pointed here', { host: 'community.example:80' }],
  ['a page of another site', { origin: 'https://community.example' }],
  ['a page without a site', { origin: 'null' }],
])('%s is not served', async (_, headers) => {
  expect((await cloud.send('GET', '/dev/api/clock', undefined, headers)).status).toBe(403)
})

test('documents are imported, listed and dumped with their dates', async () => {
  const at = { $date: '2026-11-22T01:30:00Z' }
  const lines = [
    { collection: 'notes', document: { _id: 'imported-1', at } },
    { collection: 'notes', document: { _id: 'imported-2', text: '二' } },
    { collection: 'ticks', document: { _id: 'imported-3' } },
  ]
  expect(await cloud.import(lines)).toBe(3)
  expect(await cloud.dump()).toEqual(expect.arrayContaining(lines))
})

test('the SDK outside a function reads what a function wrote', async () => {
  await cloud.invoke('notes', { name: 'add', input: { note: { _id: 'shared', text: '你好' } } }, 'oA')
  const { data } = (await cloud.sdk().database().collection('notes').doc('shared').get()) as {
    data: unknown[]
  }
  expect(data).toMatchObject([{ _id: 'shared', text: '你好' }])
})

test('an action the cloud doesn’t have is answered with a code, never with silence', async () => {
  const reply = await cloud.send('POST', '/admin', JSON.stringify({ action: 'magic.now' }))
  expect(JSON.parse(reply.text)).toMatchObject({ code: 'INVALID_ACTION' })
})

test('consent to more than three templates at once is refused', async () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(await cloud.subscribe('oA', ids)).toMatchObject({ errCode: 20003 })
})
