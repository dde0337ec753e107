import { submitAppeal } from '../../shared/direct-line/contracts'
import { darkStairs } from '../support/appeals'
import { community, type Community, type Person } from '../support/community'
import { note } from '../support/weapp/figures'
import { Phone } from '../support/weapp/phone'

const WORK = 'features/direct-line/pages/work/index'
const FORM = 'features/direct-line/pages/file-case/index'
const CASES = 45
const LIST_BUDGET = 12 * 1024
const FIELD_BUDGET = 100

let town: Community
let secretary: Person
let phone: Phone

/** As many cases as fill more than two pages, each with a title of its own. */
async function manyCases() {
  const resident = await town.resident()
  await resident.call(submitAppeal, darkStairs())
  const [first] = await town.documentsOf('appeals')
  const copies = Array.from({ length: CASES - 1 }, (_, index) => ({
    collection: 'appeals',
    document: {
      ...first,
      _id: `copy${index}`,
      ticket: `K7-${1000 + index}`,
      title: `${index + 1}号楼的楼道灯坏了三天，晚上看不见台阶`,
      dueAt: Number(first?.dueAt) + (index + 1) * 60_000,
    },
  }))
  await town.cloud.import(copies)
}

beforeAll(async () => {
  town = await community()
  secretary = await town.holder('secretary', 'happy', { at: 'happy.b2', room: '101' })
  await manyCases()
  phone = new Phone(town.cloud, secretary.openid)
})
afterAll(() => town.stop())

const cardsOn = () => phone.screen.drawnAs('appeal-row__title').length

test('a list of twenty cards costs one call and fits the budget of what is sent to the screen', async () => {
  const sent = await phone.sentDuring(async () => {
    const list = phone.open(WORK)
    await list.until(() => cardsOn() === 20, 'showed twenty cases')
  })
  note('twentyCardsBytes', Math.max(...sent))
  expect(Math.max(...sent)).toBeLessThanOrEqual(LIST_BUDGET)
  expect(phone.wechat.callsTo('directLine.listWork')).toBe(1)
})

test('the rest of a list comes page by page, at the bottom, and ends in words', async () => {
  phone.reachBottom()
  await phone.screen.until(() => cardsOn() === 40, 'showed forty cases')
  phone.reachBottom()
  await phone.screen.until(() => cardsOn() === CASES, 'showed all cases')
  await phone.screen.see('没有更多了')
  expect(phone.wechat.callsTo('directLine.listWork')).toBe(3)
})

test('pulling a list down reads it anew', async () => {
  const before = phone.wechat.callsTo('directLine.listWork')
  phone.pullDown()
  await phone.screen.until(() => phone.wechat.callsTo('directLine.listWork') > before, 'read again')
  expect(cardsOn()).toBe(CASES)
})

test('typing sends that field alone, and a changed choice sends nothing of the text', async () => {
  const form = phone.open(FORM)
  await form.see('其他（可以改）')
  const typed = await phone.sentDuring(async () => {
    await form.type('什么事？', '楼')
    await form.until(() => form.valueOf('什么事？') === '楼', 'took the character')
  })
  note('oneFieldBytes', Math.max(...typed))
  expect(Math.max(...typed)).toBeLessThanOrEqual(FIELD_BUDGET)

  await form.type('什么事？', '楼道灯坏了三天。'.repeat(210))
  await form.see('1680/2000')
  await form.tap('更多，求助 · 不公开 · 不用打电话')
  const mayBePublic = '可以公开（不写名字），邻居能看到这件事和办理结果'
  // Unfolding sends all that was folded away.
  await form.until(() => form.offers(mayBePublic), 'unfolded')
  const chosen = await phone.sentDuring(async () => {
    await form.tap(mayBePublic)
    await form.until(() => form.drawnAs('toggle__track--on').length === 1, 'switched')
  })
  note('oneSwitchBytes', Math.max(...chosen))
  expect(Math.max(...chosen)).toBeLessThanOrEqual(3 * FIELD_BUDGET)
})
