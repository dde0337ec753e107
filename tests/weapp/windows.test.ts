import { getTicket, takeTicket } from '../../shared/windows/contracts'
import { community, type Community, type Person } from '../support/community'
import { Phone } from '../support/weapp/phone'
import { openWindow, place, type OpenWindow } from '../support/windows'

const PAGES = 'features/windows/pages'

let town: Community
let opened: OpenWindow
let resident: Person
let phone: Phone

beforeAll(async () => {
  town = await community()
  opened = await openWindow(town)
  resident = await town.resident('happy.b1', { room: '501' })
  phone = new Phone(town.cloud, resident.openid)
})
afterAll(() => town.stop())

const idOfMine = async () => {
  const [day] = (await town.documentsOf('windowDays')) as unknown as {
    _id: string
    tickets: { id: string }[]
  }[]
  return `${day!._id}.${day!.tickets[0]!.id}`
}

test('somebody finds what they came for, ticks what lies ready, and takes a time', async () => {
  const guides = phone.open(`${PAGES}/guides/index`)
  await guides.see('高龄津贴申领')
  const guide = phone.open(`${PAGES}/guide/index`, { id: opened.guideId })
  await guide.see('备好 0 / 3')
  await guide.tap('户口本')
  await guide.see('备好 1 / 3')
  const take = phone.open(`${PAGES}/take/index`, { guideId: opened.guideId })
  await take.see('10:00–11:00')
  await take.tap('10:00–11:00，还有 5 个号')
  await take.tap('取号')
  await phone.screen.see('号取好了')
  await phone.screen.see('A001')
  expect(await resident.call(getTicket, { id: await idOfMine() })).toMatchObject({
    state: 'booked',
    band: { from: 600, to: 660 },
  })
})

test('the desk ticks them off, calls them, and says what is missing', async () => {
  const id = await idOfMine()
  const desk = new Phone(town.cloud, opened.secretary.openid)
  const page = desk.open(`${PAGES}/desk/index`, { windowId: opened.windowId })
  await page.see('A001')
  await page.tap('1号台')
  await page.tap('已到')
  await page.tap('叫下一位')
  await page.see('正在办')
  await page.tap('缺材料，要再来')
  await page.tap('本人的银行卡')
  await page.tap('告诉居民，请再来')
  await page.see('现在没有人在排队')
  expect(await resident.call(getTicket, { id })).toMatchObject({
    state: 'comeAgain',
    outcome: { missing: ['本人的银行卡'] },
  })
})

test('who must come again reads what is missing, and cancels the next time they can’t', async () => {
  const again = await resident.call(takeTicket, place(opened, { date: '2026-11-17' }))
  const page = phone.open(`${PAGES}/ticket/index`, { id: await idOfMine() })
  await page.see('本人的银行卡')
  const next = phone.open(`${PAGES}/ticket/index`, { id: again.id })
  await next.tap('来不了，取消这个号')
  await next.tap('取消这个号')
  await next.see('已取消')
  expect((await resident.call(getTicket, { id: again.id })).state).toBe('cancelled')
})
