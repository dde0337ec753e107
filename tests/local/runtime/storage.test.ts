import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { byteRange } from '../../../cloudfunctions/local/storage/byte-range'
import type { Cloud } from '../../support/cloud'
import { send, type Reply } from '../../support/http'
import { startFixtureCloud } from './fixture'

interface Link {
  fileList: { code: string; tempFileURL: string }[]
}

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())

async function linkTo(fileID: string, maxAge = 600): Promise<string> {
  const { reply } = await cloud.invoke<Link>('files', { name: 'link', input: { fileID, maxAge } }, 'oA')
  return reply.fileList[0]?.tempFileURL ?? ''
}

function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return send({ method, url, headers })
}

test('a picture that a person uploads is read back by a link, with its type and length', async () => {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])
  const fileID = await cloud.upload('appeals/照片一.png', bytes, 'oA')
  const reply = await get(await linkTo(fileID))
  expect(reply.bytes).toEqual(bytes)
  expect(reply.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '8' })
})

test('a function uploads, reads and removes a file with the SDK', async () => {
  const written = await cloud.invoke<{ fileID: string }>(
    'files',
    { name: 'upload', input: { path: 'exports/七月.csv', text: '一,二' } },
    'oA',
  )
  const { fileID } = written.reply
  expect((await cloud.invoke('files', { name: 'read', input: { fileID } }, 'oA')).reply).toBe('一,二')
  const removed = await cloud.invoke<{ fileList: { code: string }[] }>(
    'files',
    { name: 'remove', input: { fileID } },
    'oA',
  )
  expect(removed.reply.fileList[0]?.code).toBe('SUCCESS')
  const gone = await cloud.invoke<Link>('files', { name: 'link', input: { fileID, maxAge: 60 } }, 'oA')
  expect(gone.reply.fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
})

test('a part of a file is sent when a part is asked for, and only the head for HEAD', async () => {
  const link = await linkTo(await cloud.upload('video/clip.mp4', '0123456789', 'oA'))
  const part = await get(link, { range: 'bytes=2-4' })
  expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
  expect((await get(link, { range: 'bytes=10-' })).status).toBe(416)
  const head = await get(link, {}, 'HEAD')
  expect([head.text, head.headers['content-length']]).toEqual(['', '10'])
})

test.each([
  [undefined, null],
  ['bytes=0-', { from: 0, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-99', { from: 0, to: 9 }],
  ['bytes=5-99', { from: 5, to: 9 }],
  ['bytes=9-5', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=-', null],
  ['lines=1-2', null],
])('the range %s of ten bytes', (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected)
})

test('a link that was changed, or made for another file, is refused', async () => {
  const link = await linkTo(await cloud.upload('mine.txt', 'mine', 'oA'))
  await cloud.upload('other.txt', 'other', 'oA')
  const later = link.replace(/t=(\d+)/, (_, expires: string) => `t=${Number(expires) + 60}`)
  const attempts = [
    link.replace('mine.txt', 'other.txt'),
    later,
    link.replace(/sign=../, 'sign=00'),
    link.split('?')[0],
  ]
  for (const url of attempts) expect((await get(url ?? '')).status).toBe(403)
  expect((await get(link)).text).toBe('mine')
})

test('a link ends when its time is over, by the cloud’s clock', async () => {
  const link = await linkTo(await cloud.upload('short.txt', 'short', 'oA'), 60)
  expect((await get(link)).status).toBe(200)
  await cloud.clock.advance(62_000)
  expect((await get(link)).status).toBe(403)
})

test.each([
  '../escape.txt',
  'a/../../escape.txt',
  '/etc/escape.txt',
  'a//b.txt',
  'a\\..\\b.txt',
  './a.txt',
  '',
  'a\u0000b',
])('a path that is not inside the storage is refused: %j', async (path) => {
  await expect(cloud.upload(path, 'x', 'oA')).rejects.toMatchObject({ errCode: -401002 })
  const asFunction = cloud.invoke('files', { name: 'upload', input: { path, text: 'x' } }, 'oA')
  await expect(asFunction).rejects.toMatchObject({ errCode: -504002 })
})

test('no address, however written, reads a file outside the storage', async () => {
  for (const path of [
    '/storage/../lock.json',
    '/storage/..%2f..%2flock.json',
    '/storage/%2e%2e/lock.json',
    '/..%2fdata%2flock.json',
  ]) {
    const reply = await send({ method: 'GET', url: cloud.url, path })
    expect(reply.text).not.toContain('"pid"')
  }
})

test('only who uploaded a file may replace it', async () => {
  await cloud.upload('owned.txt', 'first', 'oA')
  await expect(cloud.upload('owned.txt', 'second', 'oB')).rejects.toMatchObject({ errCode: -503002 })
  const fileID = await cloud.upload('owned.txt', 'third', 'oA')
  expect((await get(await linkTo(fileID))).text).toBe('third')
})

test('nobody uploads without an identity, or past the size limit, and nothing is left of it', async () => {
  await expect(cloud.upload('anonymous.txt', 'x', '')).rejects.toMatchObject({ status: 401 })
  const before = readdirSync(join(cloud.folder, 'storage')).length
  const tooLarge = cloud.upload('large.bin', Buffer.alloc(50_000_001), 'oA')
  await expect(tooLarge).rejects.toMatchObject({ status: 413, errCode: -403001 })
  expect(readdirSync(join(cloud.folder, 'storage'))).toHaveLength(before)
})

test('an upload ticket is good for its own path only', async () => {
  const reply = await send({
    method: 'PUT',
    url: `${cloud.url}/storage/elsewhere.txt`,
    body: 'x',
    headers: { authorization: '9999999999.forged' },
  })
  expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')])
})

test('an uploaded page is saved, never run as part of this site', async () => {
  const link = await linkTo(await cloud.upload('page.html', '<script>1</script>', 'oA'))
  expect((await get(link)).headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
  })
})
