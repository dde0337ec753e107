import type { Cloud } from '../../support/cloud'
import { always, once, startFixtureCloud } from './fixture'

interface OpenApiReply {
  errCode: number
  errMsg: string
  contentType?: string
  buffer?: string
  phone_info?: { purePhoneNumber: string }
}

let cloud: Cloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.stop())

async function openApi(apiName: string, requestData: object, via = 'open-api'): Promise<OpenApiReply> {
  return (await cloud.invoke<OpenApiReply>(via, { apiName, requestData }, 'oA')).reply
}

const fitting = {
  thing1: { value: '您的诉求已受理' },
  time2: { value: '2026年11月22日 09:30' },
  phrase3: { value: '已受理' },
}

function sendMessage(touser: string, template_id: string, data: object = fitting): Promise<OpenApiReply> {
  return openApi('subscribeMessage.send', { touser, template_id, page: 'pages/case/index', data })
}

test('one consent buys one message, and the next is refused with 43101', async () => {
  await cloud.subscribe('oOnce', [once])
  expect(await sendMessage('oOnce', once)).toMatchObject({ errCode: 0 })
  expect(await sendMessage('oOnce', once)).toMatchObject({ errCode: 43101 })
  expect((await cloud.messages()).filter(({ openid }) => openid === 'oOnce')).toMatchObject([
    { templateId: once, page: 'pages/case/index', data: fitting },
  ])
})

test('consents add up, and one to a long-term template isn’t used up', async () => {
  await cloud.subscribe('oMany', [once, always])
  await cloud.subscribe('oMany', [once])
  const sent = [
    await sendMessage('oMany', once),
    await sendMessage('oMany', once),
    await sendMessage('oMany', once),
    await sendMessage('oMany', always),
    await sendMessage('oMany', always),
  ]
  expect(sent.map(({ errCode }) => errCode)).toEqual([0, 0, 43101, 0, 0])
})

test('who declines gets nothing', async () => {
  expect(await cloud.subscribe('oNo', [once], [])).toEqual({ [once]: 'reject' })
  expect(await sendMessage('oNo', once)).toMatchObject({ errCode: 43101 })
})

test('quotas and messages outlive a killed cloud', async () => {
  await cloud.subscribe('oKept', [once])
  await cloud.kill()
  await cloud.start()
  expect(await sendMessage('oKept', once)).toMatchObject({ errCode: 0 })
  expect(await sendMessage('oKept', once)).toMatchObject({ errCode: 43101 })
})

test.each([
  ['a thing of 21 characters', { thing1: { value: '字'.repeat(21) } }],
  ['a missing field', { thing1: undefined }],
  ['an empty field', { thing1: { value: '' } }],
  ['a time that is none', { time2: { value: '明天上午' } }],
  ['a phrase of six characters', { phrase3: { value: '已经受理完毕' } }],
  ['a phrase with a digit', { phrase3: { value: '受理1' } }],
])('%s breaks its field with 47003 and costs no consent', async (_, wrong) => {
  await cloud.subscribe('oFields', [once])
  expect(await sendMessage('oFields', once, { ...fitting, ...wrong })).toMatchObject({ errCode: 47003 })
  expect(await sendMessage('oFields', once)).toMatchObject({ errCode: 0 })
})

test('an unknown template is refused with 40037, and the service can be down', async () => {
  expect(await sendMessage('oOnce', 'absent')).toMatchObject({ errCode: 40037 })
  await cloud.faults({ messages: 'down' })
  expect(await sendMessage('oOnce', once)).toMatchObject({ errCode: -1 })
  await cloud.faults()
})

test('an open API that a function’s config.json doesn’t name is refused', async () => {
  expect(await openApi('wxacode.getUnlimited', { scene: 'a' }, 'without-permissions')).toMatchObject({
    errCode: -604101,
  })
})

test('a code for a door is a real picture', async () => {
  const reply = await openApi('wxacode.getUnlimited', {
    scene: 'room=a1&day=1122',
    page: 'pages/check-in/index',
  })
  const bytes = Buffer.from(reply.buffer ?? '', 'base64')
  expect([reply.contentType, bytes.subarray(1, 4).toString('latin1')]).toEqual(['image/png', 'PNG'])
  expect(bytes.readUInt32BE(16)).toBe(430)
})

test.each([
  ['of 33 characters', 'a'.repeat(33)],
  ['with Chinese in it', '一号活动室'],
  ['that is empty', ''],
])('a scene %s is refused with 40169', async (_, scene) => {
  expect(await openApi('wxacode.getUnlimited', { scene })).toMatchObject({ errCode: 40169 })
})

test('a phone code gives that person’s number once', async () => {
  await cloud.identities([{ openid: 'oPhone', name: '王秀英', phone: '13800001234' }])
  const code = await cloud.phoneCode('oPhone')
  expect((await openApi('phonenumber.getPhoneNumber', { code })).phone_info?.purePhoneNumber).toBe(
    '13800001234',
  )
  expect(await openApi('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
})
