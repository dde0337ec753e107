import { randomUUID } from 'node:crypto'
import { getAppeal, postMessage } from '../../shared/direct-line/contracts'
import { resolvedAppeal } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { Phone } from '../support/weapp/phone'

const CASE = 'features/direct-line/pages/appeal/index'

let town: Community
let filed: { id: string; resident: Person; secretary: Person }
let phone: Phone

beforeAll(async () => {
  town = await community()
  filed = await resolvedAppeal(town)
  phone = new Phone(town.cloud, filed.resident.openid)
})
afterAll(() => town.stop())

test('a rating that leaves something out says what is missing', async () => {
  phone.switchTab('pages/home/index')
  const page = phone.open(CASE, { id: filed.id })
  await page.see('灯泡已换，楼道亮了。')
  await page.tap('解决了')
  await page.tap('提交评价')
  await page.see('这一项还没有填。')
  expect((await filed.resident.call(getAppeal, { id: filed.id })).state).toBe('resolved')
})

test('a half-given rating waits on the phone', async () => {
  await phone.screen.chooseUnder('速度', '2 星，不满意')
  await phone.screen.see('不满意')
  await phone.back().see('我的事')
  const page = phone.open(CASE, { id: filed.id })
  await page.see('请您评价')
  await page.see('不满意')
  expect(page.drawnAs('stars__star--lit')).toHaveLength(2)
})

test('a resident rates the answer and the case counts as solved', async () => {
  const page = phone.screen
  for (const part of ['速度', '结果', '态度', '答复']) await page.chooseUnder(part, '5 星，很满意')
  await page.type('想说的话', '换得很快，谢谢。')
  await page.tap('提交评价')
  await page.see('居民评价：已解决')
  expect(await filed.resident.call(getAppeal, { id: filed.id })).toMatchObject({
    state: 'evaluated',
    rating: { speed: 5, result: 5, service: 5, answer: 5, isSolved: true, words: '换得很快，谢谢。' },
  })
})

test('resident and secretary write to each other in the case', async () => {
  const page = phone.screen
  await page.tap('给办理的人留言')
  await page.type('留言', '灯又闪了一下，麻烦再看看。')
  await page.tap('发送留言')
  await page.see('灯又闪了一下，麻烦再看看。')
  const answer = { id: filed.id, requestId: randomUUID(), text: '电工明早来。', photos: [] }
  await filed.secretary.call(postMessage, answer)
  phone.pullDown()
  await page.see('电工明早来。')
  expect(page.drawnAs('bubble--mine')).toHaveLength(1)
})
