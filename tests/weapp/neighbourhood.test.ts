import { randomUUID } from 'node:crypto'
import { getPublicAppeal } from '../../shared/direct-line/public-contracts'
import { acceptAppeal } from '../../shared/direct-line/staff-contracts'
import { getTopic } from '../../shared/direct-line/topic-contracts'
import { civilMonth } from '../../shared/time'
import { community, type Community, type Person } from '../support/community'
import { MONDAY_MORNING } from '../support/moments'
import { publishedCase } from '../support/published'
import { note } from '../support/weapp/figures'
import { Phone } from '../support/weapp/phone'

const PAGES = 'features/neighbourhood/pages'
const LEDGER = `${PAGES}/ledger/index`
const CASE = `${PAGES}/public-case/index`
const FIGURES = `${PAGES}/figures/index`
const FIGURE_CASES = `${PAGES}/figure-cases/index`
const TOPIC = `${PAGES}/topic/index`
const EDIT_TOPIC = `${PAGES}/edit-topic/index`
const CARDS = 20
const LIST_BUDGET = 12 * 1024
const FIELD_BUDGET = 100
const month = civilMonth(MONDAY_MORNING)

let town: Community
let secretary: Person
let phone: Phone
let publishedId: string

/** As many published cases as fill a page, each with a title of its own, and seconded. */
async function manyPublished() {
  const [first] = await town.documentsOf('publicAppeals')
  const copies = Array.from({ length: CARDS - 1 }, (_, index) => ({
    collection: 'publicAppeals',
    document: {
      ...first,
      _id: `copy${index}`,
      title: `${index + 1}号楼的楼道灯坏了三天，晚上看不见台阶，老人不敢下楼`,
      state: 'closed',
      outcome: 'impossible',
      supporters: index + 1,
      updatedAt: Number(first?.updatedAt) - (index + 1) * 60_000,
    },
  }))
  await town.cloud.import(copies)
}

beforeAll(async () => {
  town = await community()
  secretary = await town.holder('secretary', 'happy', { at: 'happy.b2', room: '101' })
  const { id } = await publishedCase(town, { secretary })
  publishedId = id
  await secretary.call(acceptAppeal, { id, requestId: randomUUID() })
  await town.settle()
  await manyPublished()
  phone = new Phone(town.cloud, secretary.openid)
})
afterAll(() => town.stop())

const cardsOn = () => phone.screen.drawnAs('public-row__title').length

test('twenty published cases cost one call and fit the budget of what is sent to the screen', async () => {
  const sent = await phone.sentDuring(async () => {
    const ledger = phone.open(LEDGER)
    await ledger.until(() => cardsOn() === CARDS, 'showed twenty cases')
  })
  note('twentyPublicCardsBytes', Math.max(...sent))
  expect(Math.max(...sent)).toBeLessThanOrEqual(LIST_BUDGET)
  expect(phone.wechat.callsTo('directLine.listPublicAppeals')).toBe(1)
})

test('typing in the search box sends that field alone, and what is found takes the place of the list', async () => {
  const { screen } = phone
  const typed = await phone.sentDuring(async () => {
    await screen.type('找一找', '电梯')
    await screen.until(() => screen.valueOf('找一找') === '电梯', 'took the words')
  })
  note('searchFieldBytes', Math.max(...typed))
  expect(Math.max(...typed)).toBeLessThanOrEqual(FIELD_BUDGET)
  await screen.tap('搜索')
  await screen.until(() => cardsOn() >= 1 && screen.shows('不搜了，看全部'), 'showed what was found')
  expect(screen.shows('3号楼电梯停在7楼不动了')).toBe(true)
  await screen.tap('不搜了，看全部')
  await screen.until(() => cardsOn() === CARDS, 'showed the list again')
})

test('a subject is chosen from a sheet and narrows the list', async () => {
  const { screen } = phone
  await screen.tap('类别，全部')
  await screen.tap('楼道照明')
  await screen.see('没有符合的事')
  expect(cardsOn()).toBe(0)
  await screen.tap('看全部')
  await screen.until(() => cardsOn() === CARDS, 'showed the list again')
})

test('a neighbour says "me too" and takes it back', async () => {
  const page = phone.open(CASE, { id: publishedId })
  await page.see('居民提交反映')
  await page.tap('我也遇到了（附议）')
  await page.see('1 位邻居附议：我也遇到了')
  expect(phone.wechat.asked).toEqual([['community-direct-appeal-progress']])
  await town.settle()
  expect(await secretary.call(getPublicAppeal, { id: publishedId })).toMatchObject({
    supporters: 1,
    iSupport: true,
    iFollow: true,
  })
  await page.tap('取消附议')
  await page.see('不用再写一遍，有进展会告诉您')
  await town.settle()
  expect((await secretary.call(getPublicAppeal, { id: publishedId })).supporters).toBe(0)
})

test('the three rates open the cases behind them', async () => {
  const page = phone.open(FIGURES)
  await page.see('1/1')
  await page.tap('按时受理的，1 件')
  const cases = await phone.arriveAt(FIGURE_CASES)
  await cases.see('3号楼电梯停在7楼不动了')
  expect(cases.shows('按时受理的')).toBe(true)
  phone.back()
})

test('a secretary writes the month’s topic, and residents read it', async () => {
  const page = phone.open(TOPIC)
  await page.see('11月还没有定题')
  await page.tap('写这个月的题')
  const form = await phone.arriveAt(EDIT_TOPIC)
  await form.type('题目', '电梯老停，怎么办')
  await form.tap('加一项')
  await form.type('第 1 项', '请维保单位检查一遍')
  await form.tap('最晚哪天做完，不定日期')
  await form.tap('本月底')
  await form.see('11月30日 周一')
  await form.tap('保存')
  const saved = await phone.arriveAt(TOPIC)
  await saved.see('电梯老停，怎么办')
  await saved.see('1 项里做完了 0 项')

  const resident = await town.resident()
  const { topic } = await resident.call(getTopic, { communityId: 'happy', month })
  expect(topic?.tasks).toEqual([{ text: '请维保单位检查一遍', dueOn: '2026-11-30', isDone: false }])
})

test('the direct line’s tab shows rates, the newest published cases and the topic at a glance', async () => {
  const tab = phone.switchTab('pages/direct-line/index')
  await tab.see('100%')
  await tab.see('每月一题：电梯老停，怎么办')
  await tab.until(() => cardsOn() > 0, 'showed published cases')
  expect(cardsOn()).toBe(2)
  await tab.tap('看全部公开的事')
  await phone.arriveAt(LEDGER)
})
