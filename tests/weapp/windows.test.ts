import { askToComeAgain, getTicket, takeTicket } from '../../shared/windows/contracts'
import { community, type Community, type Person } from '../support/community'
import { Phone } from '../support/weapp/phone'
import { call, move, openWindow, place, request, type OpenWindow } from '../support/windows'

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
  const ticket = await phone.arriveAt(`${PAGES}/ticket/index`)
  await ticket.see('号取好了')
  await ticket.see('A001')
  expect(await resident.call(getTicket, { id: await idOfMine() })).toMatchObject({
    state: 'booked',
    band: { from: 600, to: 660 },
  })
})

test('who must come again reads what is missing, and cancels the next time they can’t', async () => {
  const id = await idOfMine()
  await move(opened.secretary, id, 'arrive')
  await call(opened.secretary, opened.windowId)
  await opened.secretary.call(askToComeAgain, { id, ...request(), missing: ['本人的银行卡'], note: '' })
  const again = await resident.call(takeTicket, place(opened, { date: '2026-11-17' }))
  const page = phone.open(`${PAGES}/ticket/index`, { id })
  await page.see('本人的银行卡')
  const next = phone.open(`${PAGES}/ticket/index`, { id: again.id })
  await next.tap('来不了，取消这个号')
  await next.tap('取消这个号')
  await next.see('已取消')
  expect((await resident.call(getTicket, { id: again.id })).state).toBe('cancelled')
})
