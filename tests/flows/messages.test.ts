import { randomUUID } from 'node:crypto'
import { submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal, startAppeal } from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { templates } from '../../shared/templates'
import { MINUTE } from '../../shared/time'
import { darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'

let town: Community
beforeEach(async () => {
  town = await community()
})
afterEach(() => town.stop())

const request = () => ({ requestId: randomUUID() })
const sentTo = async (person: Person) =>
  (await town.cloud.messages()).filter((message) => message.openid === person.openid)

test('one consent buys one message on the phone; the inbox has both steps', async () => {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  await town.cloud.subscribe(resident.openid, [templates.appealProgress.id])
  const { id, ticket } = await resident.call(submitAppeal, darkStairs())
  await secretary.call(acceptAppeal, { id, ...request() })
  await secretary.call(startAppeal, { id, ...request(), note: '师傅下午到' })
  await town.settle()
  const sent = await sentTo(resident)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    templateId: templates.appealProgress.id,
    data: { character_string1: { value: ticket }, phrase3: { value: '已受理' } },
  })
  const inbox = (await resident.call(listInbox, { cursor: null })).items
  expect(inbox.map((item) => item.title)).toHaveLength(2)
  const pushes = (await town.documentsOf('inbox')).filter((message) => message.memberId === resident.id)
  expect(pushes.map((message) => message.push).sort()).toEqual(['noConsent', 'sent'])
})

test('with the message service down the inbox has everything, and nothing is sent twice afterwards', async () => {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  await town.cloud.subscribe(resident.openid, [templates.appealProgress.id])
  const { id } = await resident.call(submitAppeal, darkStairs())
  await secretary.call(acceptAppeal, { id, ...request() })
  await town.cloud.faults({ messages: 'down' })
  await town.settle()
  await town.cloud.faults()
  await town.cloud.clock.advance(2 * MINUTE)
  await town.settle()
  expect((await resident.call(listInbox, { cursor: null })).items).toHaveLength(1)
  expect(await sentTo(resident)).toEqual([])
})

test('a run that dies while it delivers sends a message at most once', async () => {
  const [resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  await town.cloud.subscribe(resident.openid, Array<string>(20).fill(templates.appealProgress.id))
  for (let skip = 0; skip < 10; skip += 3) {
    const { id } = await resident.call(submitAppeal, darkStairs())
    await secretary.call(acceptAppeal, { id, ...request() })
    await town.cloud.faults({
      rules: [{ kind: 'crash-after', action: '*', function: 'jobs', skip, count: 1 }],
    })
    await town.settle().catch(() => undefined)
    await town.cloud.faults()
    await town.cloud.clock.advance(2 * MINUTE)
    await town.settle()
    const told = (await resident.call(listInbox, { cursor: null })).items.filter((item) =>
      JSON.stringify(item.link).includes(id),
    )
    expect(told).toHaveLength(1)
    const pushed = (await sentTo(resident)).filter((message) => JSON.stringify(message).includes(id))
    expect(pushed.length).toBeLessThanOrEqual(1)
  }
})

test('where a community has nobody at its desk, a case waits without harm', async () => {
  const resident = await town.resident('locust.b1')
  await resident.call(submitAppeal, darkStairs())
  await town.settle()
  const [stored] = await town.documentsOf('appeals')
  expect(stored?.outbox).toEqual([])
})

test('old rate windows are forgotten', async () => {
  const resident = await town.resident()
  await resident.call(submitAppeal, darkStairs())
  expect(await town.documentsOf('rateWindows')).toHaveLength(1)
  await town.cloud.clock.advance(61 * MINUTE)
  await town.settle()
  expect(await town.documentsOf('rateWindows')).toEqual([])
})
