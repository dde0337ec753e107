import { randomUUID } from 'node:crypto'
import {
  getAppeal,
  listMyAppeals,
  postMessage,
  rateAppeal,
  submitAppeal,
} from '../../shared/direct-line/contracts'
import {
  acceptAppeal,
  closeAppeal,
  listWork,
  resolveAppeal,
  startAppeal,
} from '../../shared/direct-line/staff-contracts'
import { listInbox } from '../../shared/inbox/contracts'
import { community, type Community } from '../support/community'
import { brokenLift } from '../support/appeals'

let town: Community
beforeAll(async () => {
  town = await community()
})
afterAll(() => town.stop())

const request = () => ({ requestId: randomUUID() })

test('one case travels from submission over answer and rating to its close', async () => {
  const resident = await town.resident('happy.b1', { phone: '13800000001' })
  const secretary = await town.secretary()
  const photo = await resident.photo()

  const filed = await resident.call(submitAppeal, { ...brokenLift(), photos: [photo] })
  expect(filed).toMatchObject({
    state: 'submitted',
    isUrgent: true,
    relation: 'owner',
    maskedPhone: '138****5678',
  })
  expect(filed.ticket).toMatch(/^261116-\d{4}$/)
  expect(filed.photos).toEqual([
    { id: photo, check: 'pending', url: expect.stringContaining('http') as string },
  ])

  await town.settle()
  const { id } = filed
  const [news] = (await secretary.call(listInbox, { cursor: null })).items
  expect(news).toMatchObject({
    title: '新反映：3号楼电梯停在7楼不动了',
    link: { to: 'appeal', id },
    isUnread: true,
  })
  const work = await secretary.call(listWork, { unitId: 'happy', show: 'owed', cursor: null })
  expect(work.items.map((card) => card.id)).toContain(id)

  const accepted = await secretary.call(acceptAppeal, { id, ...request() })
  expect(accepted).toMatchObject({ state: 'accepted', ownerName: '王**' })
  await secretary.call(startAppeal, { id, ...request(), note: '维保单位半小时到' })
  await resident.call(postMessage, { id, ...request(), text: '里面没有人，但老人上不了楼', photos: [] })
  await secretary.call(postMessage, { id, ...request(), text: '已安排人在一楼值守', photos: [] })
  const answered = await secretary.call(resolveAppeal, {
    id,
    ...request(),
    answer: '更换了门机控制板，电梯已恢复运行。',
    outcome: 'fixed',
    photos: [],
  })
  expect(answered.state).toBe('resolved')

  const seen = await resident.call(getAppeal, { id })
  expect(seen.answer?.text).toBe('更换了门机控制板，电梯已恢复运行。')
  expect(seen.messages.map(({ text, isMine }) => [text, isMine])).toEqual([
    ['里面没有人，但老人上不了楼', true],
    ['已安排人在一楼值守', false],
  ])
  const rating = { speed: 5, result: 4, service: 5, answer: 4, isSolved: true, words: '来得很快' }
  await resident.call(rateAppeal, { id, ...request(), rating })
  const closed = await secretary.call(closeAppeal, { id, ...request() })
  expect(closed.timeline.map((line) => line.move)).toEqual([
    'submit',
    'accept',
    'start',
    'resolve',
    'rateSolved',
    'close',
  ])

  await town.settle()
  const told = (await resident.call(listInbox, { cursor: null })).items.map((item) => item.title)
  expect(told.filter((title) => title.includes('已结案'))).toHaveLength(1)
  const open = await resident.call(listMyAppeals, { onlyOpen: true, cursor: null })
  expect(open.items).toEqual([])
})
