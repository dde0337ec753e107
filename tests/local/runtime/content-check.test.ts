import type { Cloud } from '../../support/cloud'
import { eventually, startFixtureCloud } from './fixture'

const HOUR = 3600_000

interface Verdict {
  errCode: number
  result?: { suggest: string }
  trace_id?: string
}

interface PushEvent {
  Event: string
  trace_id: string
  errcode: number
  result: { suggest?: string }
}

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.faults())

async function openApi(apiName: string, requestData: object, openid = 'oAuthor'): Promise<Verdict> {
  return (await cloud.invoke<Verdict>('open-api', { apiName, requestData }, openid)).reply
}

function checkText(content: string, more: object = {}): Promise<Verdict> {
  return openApi('security.msgSecCheck', { version: 2, scene: 2, openid: 'oAuthor', content, ...more })
}

test.each([
  ['三楼水管漏水，请来看看', 'pass'],
  ['专业代开发票', 'risky'],
  ['加微信领返利', 'review'],
])('the text “%s” is judged as %s', async (content, suggest) => {
  expect(await checkText(content)).toMatchObject({ errCode: 0, result: { suggest } })
})

test.each([
  ['without a scene', { scene: undefined }, 40097],
  ['in the old version', { version: 1 }, 40097],
  ['without its author', { openid: '' }, 40003],
  ['of 2,501 characters', { content: '字'.repeat(2501) }, 45002],
])('a text %s is not checked', async (_, more, errCode) => {
  expect(await checkText('好', more)).toMatchObject({ errCode })
})

test('the check can be down, for texts and pictures', async () => {
  await cloud.faults({ contentCheck: 'down' })
  expect(await checkText('好')).toMatchObject({ errCode: -1 })
  expect(await checkPicture('any.png')).toMatchObject({ errCode: -1 })
})

test('an author who hasn’t used the mini-program for two hours can’t be checked', async () => {
  await cloud.invoke('echo', {}, 'oAuthor')
  await cloud.clock.advance(2 * HOUR + 60_000)
  const byAnother = () =>
    openApi('security.msgSecCheck', { version: 2, scene: 2, openid: 'oAuthor', content: '好' }, 'oB')
  expect(await byAnother()).toMatchObject({ errCode: 61010 })
  await cloud.invoke('echo', {}, 'oAuthor')
  expect(await byAnother()).toMatchObject({ errCode: 0 })
})

test('replaced words change the verdict', async () => {
  await cloud.send('PUT', '/dev/api/words', JSON.stringify({ risky: ['漏水'], review: [] }))
  expect(await checkText('三楼漏水')).toMatchObject({ result: { suggest: 'risky' } })
})

async function checkPicture(path: string): Promise<Verdict> {
  const fileID = await cloud.upload(path, 'picture', 'oAuthor')
  const link = await cloud.invoke<{ fileList: { tempFileURL: string }[] }>(
    'files',
    { name: 'link', input: { fileID, maxAge: 600 } },
    'oAuthor',
  )
  const media_url = encodeURI(link.reply.fileList[0]?.tempFileURL ?? '')
  return openApi('security.mediaCheckAsync', {
    media_url,
    media_type: 2,
    version: 2,
    scene: 2,
    openid: 'oAuthor',
  })
}

/** The verdicts that were pushed to the function for this check. */
async function verdicts(traceId: string | undefined): Promise<PushEvent[]> {
  const lines = await cloud.dump()
  const events = lines.map(({ document }) => document.event as PushEvent | undefined)
  return events.filter((event) => event !== undefined && event.trace_id === traceId) as PushEvent[]
}

test('a picture’s verdict is pushed later, under the id the check returned', async () => {
  const { trace_id } = await checkPicture('photos/tap.png')
  const events = await eventually(
    () => verdicts(trace_id),
    (found) => found.length > 0,
  )
  expect(events).toMatchObject([{ Event: 'wxa_media_check', errcode: 0, result: { suggest: 'pass' } }])
})

test('a picture that a switch marks is risky', async () => {
  await cloud.faults({ riskyMedia: ['rude'] })
  const { trace_id } = await checkPicture('photos/rude 照片.png')
  const events = await eventually(
    () => verdicts(trace_id),
    (found) => found.length > 0,
  )
  expect(events).toMatchObject([{ result: { suggest: 'risky' } }])
})

test('a verdict can come twice', async () => {
  await cloud.faults({ mediaCheck: 'twice' })
  const { trace_id } = await checkPicture('photos/twice.png')
  const events = await eventually(
    () => verdicts(trace_id),
    (found) => found.length > 1,
  )
  expect(events).toHaveLength(2)
})

test('a late verdict comes when the clock gets there, even over a restart; another never does', async () => {
  await cloud.faults({ mediaCheck: 'never' })
  const never = await checkPicture('photos/never.png')
  await cloud.faults({ mediaCheck: 'late' })
  const late = await checkPicture('photos/late.png')
  await cloud.restart()
  expect(await verdicts(late.trace_id)).toEqual([])
  await cloud.clock.advance(HOUR / 2)
  const events = await eventually(
    () => verdicts(late.trace_id),
    (found) => found.length > 0,
  )
  expect(events).toHaveLength(1)
  expect(await verdicts(never.trace_id)).toEqual([])
})

test('a picture that can’t be fetched is reported as such', async () => {
  const media_url = `${cloud.url}/storage/absent.png?sign=x&t=1`
  const request = { media_url, media_type: 2, version: 2, scene: 2, openid: 'oAuthor' }
  const { trace_id } = await openApi('security.mediaCheckAsync', request)
  const events = await eventually(
    () => verdicts(trace_id),
    (found) => found.length > 0,
  )
  expect(events).toMatchObject([{ errcode: -1008 }])
})
