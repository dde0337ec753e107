import * as z from 'zod'
import { endpoint } from '@shared/contract'
import { AppError } from '@shared/errors'
import { callerOver, type Transport } from '@/cloud/caller'
import { serverNow } from '@/cloud/server-time'
import { transport } from '@/cloud/transport'
import { transport as browserTransport } from '@/cloud/transport.h5'
import { phone } from '../../support/taro/taro'

const greet = endpoint({
  name: 'members.greet',
  roles: ['anyone'],
  effect: 'read',
  input: z.object({ name: z.string() }),
  output: z.object({ words: z.string() }),
})

const answering =
  (reply: unknown): Transport =>
  () =>
    Promise.resolve(reply)

const refusalOf = (reply: Promise<unknown>) =>
  reply.then(
    () => 'it was not refused',
    (error: unknown) => (error instanceof AppError ? error.refusal : error),
  )

test('a reply’s data are returned', async () => {
  const call = callerOver(answering({ ok: true, data: { words: '您好' }, now: 0 }))
  expect(await call(greet, { name: '王秀兰' })).toEqual({ words: '您好' })
})

test('the event names the endpoint and carries the input, and nothing about who asks', async () => {
  const sent: unknown[] = []
  const call = callerOver((event) => {
    sent.push(event)
    return Promise.resolve({ ok: true, data: { words: '' }, now: 0 })
  })
  await call(greet, { name: '王秀兰' })
  expect(sent).toEqual([{ name: 'members.greet', input: { name: '王秀兰' } }])
})

test('a refusal is thrown as it was given, fields and all', async () => {
  const error = { code: 'INVALID', reason: 'core.invalid', fields: { name: 'core.too_short' } }
  const call = callerOver(answering({ ok: false, error, now: 0 }))
  expect(await refusalOf(call(greet, { name: '' }))).toEqual(error)
})

test.each([[undefined], [null], ['Internal Error'], [{ words: '您好' }]])(
  'a reply that is no envelope (%j) is a bug of ours',
  async (reply) => {
    expect(await refusalOf(callerOver(answering(reply))(greet, { name: '' }))).toEqual({
      code: 'INTERNAL',
      reason: 'core.internal',
    })
  },
)

test('each reply sets the clock that deadlines are measured against', async () => {
  const tomorrow = Date.now() + 24 * 60 * 60 * 1000
  await callerOver(answering({ ok: true, data: {}, now: tomorrow }))(greet, { name: '' })
  expect(serverNow()).toBeGreaterThanOrEqual(tomorrow)
})

test.each([
  ['without network', { errMsg: 'cloud.callFunction:fail Error: request:fail ' }, 'core.offline'],
  ['when the phone gives up waiting', { errCode: -1, errMsg: 'timeout' }, 'core.offline'],
  [
    'when the function ran out of time',
    { errCode: -504003, errMsg: 'Invoking task timed out' },
    'core.unavailable',
  ],
  ['when the function crashed', { errCode: -504002, errMsg: 'functions execute fail' }, 'core.unavailable'],
])('in WeChat, %s, nothing is lost and the person is told', async (_, failure, reason) => {
  phone.callFunction = () => Promise.reject(failure)
  expect(await refusalOf(transport({ name: 'members.greet', input: {} }))).toEqual({
    code: 'UNAVAILABLE',
    reason,
  })
})

const fetching = (answer: () => Promise<Partial<Response>>) => {
  globalThis.fetch = answer as typeof fetch
}

test.each([
  ['the server is gone', () => Promise.reject(new TypeError('Failed to fetch')), 'core.offline'],
  ['the server fails', () => Promise.resolve({ ok: false, status: 500 }), 'core.unavailable'],
  [
    'the platform answers for the function',
    () => Promise.resolve({ ok: true, json: () => Promise.resolve({ errCode: -504003 }) }),
    'core.unavailable',
  ],
])('in the browser, when %s, the person is told', async (_, answer, reason) => {
  fetching(answer)
  expect(await refusalOf(browserTransport({ name: 'members.greet', input: {} }))).toEqual({
    code: 'UNAVAILABLE',
    reason,
  })
})
