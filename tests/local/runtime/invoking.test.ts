import { PlatformFailure, type Cloud } from '../../support/cloud'
import { startFixtureCloud } from './fixture'

interface Echo {
  event: Record<string, unknown>
  openId: string
  trigger: string | null
  path: string | null
  zone: number
  limit: number
}

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())

function refusal(attempt: Promise<unknown>): Promise<PlatformFailure> {
  return attempt.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: unknown) => {
      if (error instanceof PlatformFailure) return error
      throw error
    },
  )
}

test('a function knows its caller from the header, and the event carries the platform’s own userInfo', async () => {
  const forged = { openid: 'oForged', userInfo: { openId: 'oForged' } }
  const { reply } = await cloud.invoke<Echo>('echo', forged, 'oReal')
  expect(reply.openId).toBe('oReal')
  expect(reply.event.userInfo).toMatchObject({ openId: 'oReal' })
})

test('a function sees nothing of the machine’s environment and runs in UTC', async () => {
  const { reply } = await cloud.invoke<Echo>('echo', {}, 'oA')
  expect(reply).toMatchObject({ path: null, zone: 0, limit: 10_000 })
})

test('forty people at once are never taken for one another', async () => {
  const people = Array.from({ length: 40 }, (_, place) => `oPerson${place}`)
  const replies = await Promise.all(
    people.map((openid, place) => cloud.invoke<Echo>('echo', { pause: (place * 7) % 30 }, openid)),
  )
  expect(replies.map(({ reply }) => reply.openId)).toEqual(people)
})

test('an identity does not stay behind in a warm worker', async () => {
  await cloud.invoke('echo', {}, 'oA')
  const { reply } = await cloud.invoke<Echo>('caller', { name: 'echo', data: { from: 'caller' } }, 'oA')
  expect(reply).toMatchObject({ openId: '', event: { from: 'caller' } })
})

test.each([
  ['without an identity', 'echo', '', -601004],
  ['that no client may call', 'clockwork', 'oA', -601004],
  ['that is not deployed', 'absent', 'oA', -501000],
  ['whose name is a path', '..%2Fsupport', 'oA', -501000],
])('a call to a function %s is refused', async (_, name, openid, errCode) => {
  expect(await refusal(cloud.invoke(name, {}, openid))).toMatchObject({ errCode })
})

test('an event over 100 KB is refused, one just under it is not', async () => {
  const under = await cloud.invoke<Echo>('echo', { text: 'x'.repeat(100 * 1024 - 20) }, 'oA')
  expect(under.report.ok).toBe(true)
  const failure = await refusal(cloud.invoke('echo', { text: '字'.repeat(40_000) }, 'oA'))
  expect(failure).toMatchObject({ status: 413, errCode: -501007 })
})

test.each(['not json', '[1]', 'null', '"text"'])(
  'an event that is not a JSON object is refused: %s',
  async (text) => {
    const reply = await cloud.send('POST', '/invoke/echo', text, { 'x-openid': 'oA' })
    expect(reply.status).toBe(400)
  },
)

test('what a function throws reaches the client as the platform’s error', async () => {
  const failure = await refusal(cloud.invoke('notes', { name: 'refuse' }, 'oA'))
  expect(failure).toMatchObject({ status: 500, errCode: -504002 })
  expect(failure.report?.ok).toBe(false)
})

test('a function that can’t be loaded fails each call, and says why in the log', async () => {
  expect(await refusal(cloud.invoke('broken', {}, 'oA'))).toMatchObject({ errCode: -504002 })
  const [report] = await cloud.log(1)
  expect(report?.output.join('\n')).toContain('cannot be loaded')
})

test('a function past its time limit is ended, and the next call gets a fresh worker', async () => {
  const failure = await refusal(cloud.invoke('endless', {}, 'oA'))
  expect(failure).toMatchObject({ status: 504, errCode: -504003 })
  const { reply, report } = await cloud.invoke('endless', { stops: true }, 'oA')
  expect(reply).toBe('stopped')
  expect(report.loadMs).not.toBeNull()
})

test('a client can’t pass for a timer: the event can be forged, the environment can’t', async () => {
  const event = { Type: 'Timer', TriggerName: 'hourly', TRIGGER_SRC: 'timer' }
  const { reply } = await cloud.invoke<Echo>('echo', event, 'oA')
  expect(reply).toMatchObject({ trigger: null, event })
})

test('each invocation reports its database calls, what it printed and who called, by a hash', async () => {
  const { report } = await cloud.invoke(
    'notes',
    { name: 'add', input: { note: { _id: 'reported' } } },
    'oSecret',
  )
  expect(report).toMatchObject({ calls: 1, ok: true })
  await cloud.invoke('notes', { name: 'say', input: { text: 'spoken' } }, 'oSecret')
  const [said, added] = await cloud.log(2)
  expect(said).toMatchObject({ event: 'say', output: ['spoken', 'spoken by descriptor'] })
  expect(added).toMatchObject({
    event: 'add',
    database: [{ action: 'database.insertDocument', collection: 'notes' }],
  })
  expect(JSON.stringify([said, added])).not.toContain('oSecret')
})

test('concurrent invocations are each charged with their own calls', async () => {
  const ids = Array.from({ length: 12 }, (_, place) => `charged-${place}`)
  const twice = (id: string) => ({ name: 'addTwo', input: { first: { _id: id }, second: { _id: `${id}b` } } })
  const replies = await Promise.all(ids.map((id) => cloud.invoke('notes', twice(id), id)))
  expect(replies.map(({ report }) => report.calls)).toEqual(ids.map(() => 2))
})
