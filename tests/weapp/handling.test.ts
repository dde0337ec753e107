import { randomUUID } from 'node:crypto'
import { getAppeal, submitAppeal } from '../../shared/direct-line/contracts'
import { acceptAppeal } from '../../shared/direct-line/staff-contracts'
import { brokenLift, darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { Phone } from '../support/weapp/phone'

const CASE = 'features/direct-line/pages/appeal/index'

let town: Community
let resident: Person
let secretary: Person
let phone: Phone

beforeAll(async () => {
  town = await community()
  ;[resident, secretary] = await Promise.all([town.resident(), town.secretary()])
  phone = new Phone(town.cloud, secretary.openid)
})
afterAll(() => town.stop())

test('a secretary accepts a case, starts on it and answers it', async () => {
  const { id } = await resident.call(submitAppeal, darkStairs())
  const desk = phone.switchTab('pages/home/index')
  await desk.see('幸福里社区 · 社区书记')
  await desk.tap('楼道灯坏了三天，晚上看不见台阶')
  const page = await phone.arriveAt(CASE)
  await page.tap('受理')
  await page.see('已受理')

  await page.tap('开始办理')
  await page.type('打算怎么办', '今天下午物业上门换灯。')
  await page.tap('开始办理并告诉居民')
  await page.see('办理中')

  await page.tap('答复办结')
  await page.tap('已解决')
  await page.type('办理结果', '灯泡已换，楼道亮了。')
  await page.tap('发送答复')
  await page.see('已经答复，等居民评价')

  const seen = await resident.call(getAppeal, { id })
  expect(seen).toMatchObject({
    state: 'resolved',
    answer: { text: '灯泡已换，楼道亮了。', outcome: 'fixed' },
  })
  expect(seen.timeline.map(({ move }) => move)).toEqual(['submit', 'accept', 'start', 'resolve'])
  expect(seen.timeline[2]?.note).toBe('今天下午物业上门换灯。')
})

test('an answer of two characters is refused in words, and what was written stays', async () => {
  const { id } = await resident.call(submitAppeal, darkStairs())
  const page = phone.open(CASE, { id })
  await page.tap('受理')
  await page.tap('开始办理')
  await page.tap('开始办理并告诉居民')
  await page.tap('答复办结')
  await page.tap('已解决')
  await page.type('办理结果', '好了')
  await page.tap('发送答复')
  await page.see('请把办理结果写清楚，至少 5 个字')
  expect(page.valueOf('办理结果')).toBe('好了')
  expect((await resident.call(getAppeal, { id })).state).toBe('inProgress')
})

test('a step behind “更多操作” is taken with its reason, which the resident reads', async () => {
  const { id } = await resident.call(submitAppeal, darkStairs())
  const page = phone.open(CASE, { id })
  await page.tap('更多操作')
  await page.tap('改为紧急')
  await page.see('居民会收到“改为紧急办理”和您写的原因')
  await page.type('为什么紧急', '有老人夜里下楼')
  await page.tap('改为紧急')
  await page.until(() => !page.shows('为什么紧急'), 'closed the form')
  const seen = await resident.call(getAppeal, { id })
  expect(seen).toMatchObject({ isUrgent: true })
  expect(seen.timeline.at(-1)).toMatchObject({ move: 'raise', note: '有老人夜里下楼' })
})

test('a note among staff is kept from the resident', async () => {
  const { id } = await resident.call(submitAppeal, darkStairs())
  const page = phone.open(CASE, { id })
  await page.tap('更多操作')
  await page.tap('写内部备注')
  await page.type('备注', '这户要上门看')
  await page.tap('记下来')
  await page.see('居民看不到')
  await page.see('这户要上门看')
  expect((await resident.call(getAppeal, { id })).messages).toEqual([])
})

test('whoever comes second is told that somebody else has taken the step', async () => {
  const { id } = await resident.call(submitAppeal, brokenLift())
  const page = phone.open(CASE, { id })
  await page.until(() => page.offers('受理'), 'offered to accept')
  const colleague = await town.holder('communityWorker', 'happy')
  await colleague.call(acceptAppeal, { id, requestId: randomUUID() })
  await page.tap('受理')
  await page.see('这件事已经到了别的步骤，这一步现在不能做。')
  const seen = await resident.call(getAppeal, { id })
  expect(seen.timeline.filter(({ move }) => move === 'accept')).toHaveLength(1)
})

test('a phone number is shown whole only after asking for it', async () => {
  const { id } = await resident.call(submitAppeal, brokenLift())
  const page = phone.open(CASE, { id })
  await page.see('138****5678')
  expect(page.shows('13812345678')).toBe(false)
  await page.tap('查看号码')
  await page.see('13812345678')
  const logged = (await town.documentsOf('audit')).filter(({ memberId }) => memberId === secretary.id)
  expect(logged.length).toBeGreaterThan(0)
})
